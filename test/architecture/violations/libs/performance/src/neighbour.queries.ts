import { name } from '#improvement';

export const neighbour = () => name;
