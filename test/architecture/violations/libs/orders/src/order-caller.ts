export type Caller = Readonly<{ id: string }>;
