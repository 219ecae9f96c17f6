/** Who asks, as far as rules need it: for which partner, and which technician. Null where a policy asks. */
export type Actor = Readonly<{ partnerId: string | null; technicianId: string | null }>;
