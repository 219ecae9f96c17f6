import { name } from '#satisfaction';

export const neighbour = () => name;
