import type { RemedyGiven } from '#complaints';
import type { Story } from '../world/story.js';
import type { Complaint } from './complaint.js';

/** One agreed remedy that is carried out; `mayFail` where another offer may follow, and nothing else is called off with it. */
export type Task = Readonly<{
  complaint: Complaint;
  story: Story;
  taskId: string;
  no: number;
  remedy: RemedyGiven;
  mayFail: boolean;
}>;
