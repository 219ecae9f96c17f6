import { name } from '#warranty';

export const neighbour = () => name;
