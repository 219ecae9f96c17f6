import { name } from '#partners';

export const neighbour = () => name;
