export const name = 'event-sourcing';
