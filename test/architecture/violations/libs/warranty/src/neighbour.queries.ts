import { name } from '#parts';

export const neighbour = () => name;
