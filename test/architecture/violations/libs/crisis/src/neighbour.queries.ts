import { name } from '#performance';

export const neighbour = () => name;
