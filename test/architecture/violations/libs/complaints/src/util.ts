export const baseInfo = 1;
