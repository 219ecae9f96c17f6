import type { Policy } from '#event-sourcing';
import type { TechnicianEvent } from '#partners/events';
import type { ReviewTechnicianVisits } from './visit.commands.js';

/** What keeps a technician from being booked takes visits that are booked, too; none lies after the end of a certificate. */
export const visitReviewOnTechnicianChanged: Policy<TechnicianEvent, ReviewTechnicianVisits> = {
  name: 'visit-review-on-technician-changed',
  categories: ['technician'],
  from: 'NEW',
  imported: false,
  react: ({ type, data, meta }) => {
    switch (type) {
      case 'CertificateRevoked':
      case 'TechnicianSkillsSet':
      case 'TechnicianAssigned':
      case 'TechnicianAbsenceAdded':
      case 'TechnicianLeft':
        return [
          {
            ask: {
              type: 'ReviewTechnicianVisits',
              data: { technicianId: data.technicianId, seenFrom: meta.position },
            },
          },
        ];
      default:
        return [];
    }
  },
};
