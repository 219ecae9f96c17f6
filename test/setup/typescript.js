import { register } from 'node:module';

/** Lets plain node run the sources: for what runs outside of Jest's own modules (its global setup, child processes). */
register('./typescript-hooks.js', import.meta.url);
