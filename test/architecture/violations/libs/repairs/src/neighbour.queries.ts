import { name } from '#promises';

export const neighbour = () => name;
