import type { Command } from '#event-sourcing';

export type BookTechnician = Command<
  'BookTechnician',
  {
    technicianId: string;
    outletId: string;
    date: string;
    visitId: string;
    workOrderId: string;
    from: string;
    until: string;
  }
>;
export type FreeTechnician = Command<
  'FreeTechnician',
  { technicianId: string; date: string; visitId: string; workOrderId: string }
>;

export type TechnicianDayCommand = BookTechnician | FreeTechnician;
