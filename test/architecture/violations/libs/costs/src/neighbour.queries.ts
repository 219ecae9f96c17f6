import { name } from '#growth';

export const neighbour = () => name;
