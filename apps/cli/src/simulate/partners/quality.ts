import { SERVICE } from '../service-assumptions.js';

type Shares<All> = {
  [Key in keyof All]: All[Key] extends Readonly<{ worst: number; best: number }> ? Key : never;
}[keyof All];
export type Fate = Shares<typeof SERVICE.quality>;

/** How often something happens to somebody whose work is so good: evenly between what the worst and the best see. */
export const shareFor = (fate: Fate, quality: number): number => {
  const { worst, best } = SERVICE.quality[fate];
  return worst * (1 - quality) + best * quality;
};
