import { name } from '#repairs';

export const neighbour = () => name;
