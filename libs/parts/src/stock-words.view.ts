import { graphqlEnum } from '#graphql';
import { CORRECTION_REASONS, LOT_SOURCES, RELEASE_CAUSES } from './stock-words.events.js';

export const LotSourceEnum = graphqlEnum('LotSource', LOT_SOURCES, 'How the pieces of a lot came.', {
  OPENING: 'They were there when the books were opened.',
  PURCHASE: 'From a supplier, on a purchase order.',
  TRANSFER: 'From another outlet.',
  RETURNED: 'Back from a job, as good as new.',
  CONTINUED: 'Given back by a job to a lot of this outlet whose history had grown long.',
});
export const ReleaseCauseEnum = graphqlEnum('ReleaseCause', RELEASE_CAUSES, 'Why reserved pieces went back to stock.', {
  NO_LONGER_NEEDED: 'The job does not need them.',
  ORDER_CANCELLED: 'The job was cancelled.',
  WRONG_PART: 'It is not the part that the unit needs.',
});
export const CorrectionReasonEnum = graphqlEnum(
  'CorrectionReason',
  CORRECTION_REASONS,
  'Why the books are corrected.',
  {
    COUNTED: 'Somebody counted.',
    DAMAGED: 'Pieces were damaged in store.',
    LOST: 'Pieces are gone.',
    FOUND: 'Pieces that had been missing are here.',
    RECORDED_WRONGLY: 'They were written down wrongly.',
  },
);
