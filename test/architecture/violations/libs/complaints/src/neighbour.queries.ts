import { name } from '#returns';

export const neighbour = () => name;
