import { name } from '#complaints';

export const neighbour = () => name;
