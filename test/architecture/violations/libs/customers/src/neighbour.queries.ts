import { name } from '#products';

export const neighbour = () => name;
