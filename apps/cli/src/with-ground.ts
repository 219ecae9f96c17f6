import { loadSettings, type Settings } from '#settings';
import { type Ground, openGround } from '../../worker/src/ground.js';

/** Works on the database of the service that runs on the data folder; where none runs, starts it for as long. */
export const withGround = async <T>(work: (ground: Ground, settings: Settings) => Promise<T>): Promise<T> => {
  const settings = loadSettings(process.env);
  const ground = await openGround(settings);
  try {
    return await work(ground, settings);
  } finally {
    await ground.stop();
  }
};
