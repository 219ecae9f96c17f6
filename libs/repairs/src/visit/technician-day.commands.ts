import type { Command } from '#event-sourcing';

export type BookTechnician = Command<
  'BookTechnician',
  {
    technicianId: string;
    partnerId: string;
    outletId: string;
    date: string;
    visitId: string;
    workOrderId: string;
    from: string;
    until: string;
    /** A booking of the same day that is freed for it. */
    insteadOf: string | null;
  }
>;
export type FreeTechnician = Command<
  'FreeTechnician',
  { technicianId: string; date: string; visitId: string; workOrderId: string }
>;

export type TechnicianDayCommand = BookTechnician | FreeTechnician;
