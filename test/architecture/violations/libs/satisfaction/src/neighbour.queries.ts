import { name } from '#crisis';

export const neighbour = () => name;
