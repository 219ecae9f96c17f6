import { name } from '#audit';

export const neighbour = () => name;
