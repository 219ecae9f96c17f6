import { fold } from '#event-sourcing';
import { specification } from '#event-sourcing/testing';
import { complaintDecider } from './complaint.decider.js';
import type { ComplaintEvent } from './complaint.events.js';
import type { ComplaintStatus } from './complaint-words.events.js';
import { journeyTo } from './journey.fixtures.js';
import { complaintKnown } from './known.fixtures.js';

export const given = specification(complaintDecider, complaintKnown);

/** Given a complaint that stands there, and what happened to it since. */
export const standing = (status: ComplaintStatus, ...since: ComplaintEvent[]) => given(...journeyTo[status], ...since);

export const stateAfter = (...events: readonly ComplaintEvent[]) => fold(complaintDecider, events);
