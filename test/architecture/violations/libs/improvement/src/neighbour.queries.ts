import { name } from '#costs';

export const neighbour = () => name;
