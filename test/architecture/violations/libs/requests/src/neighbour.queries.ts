import { name } from '#customers';

export const neighbour = () => name;
