/** Which lots there are of a part at an outlet, the oldest first, how many pieces are on their way, and how many ever came. */
export type Shelf = { lotIds: string[]; onOrder: number; pieces: number };
