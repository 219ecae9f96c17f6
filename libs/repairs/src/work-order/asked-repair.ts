import type { AskedRepair, UnitFacts } from './order-facts.js';

/** A complaint as far as its repair needs it. The words stay in the complaint as they were said. */
export type Complained = Readonly<{
  complaintId: string;
  subject: string;
  customerId: string | null;
  serial: string | null;
  symptomCode: string | null;
  reportedAt: string;
  proposal: Readonly<{ remedies: readonly Readonly<{ no: number; kind: string }>[] }> | null;
}>;

/** What was taken down when the complaint was registered, and never changes. */
export type Intake = Readonly<{
  components: readonly string[];
  region: string | null;
  words: Readonly<{ personal: string }>;
}>;

/** Null where the complaint has agreed on no such repair. */
export const repairOfComplaint = (
  complaint: Complained,
  intake: Intake,
  { remedyNo, unit, sku }: Readonly<{ remedyNo: number; unit: UnitFacts | null; sku: string | null }>,
): AskedRepair | null => {
  const remedy = complaint.proposal?.remedies.find(({ no }) => no === remedyNo);
  if (remedy?.kind !== 'REPAIR') return null;
  const { complaintId, subject, customerId, symptomCode, reportedAt } = complaint;
  const [component, another] = intake.components;
  return {
    subject,
    complaintId,
    customerId,
    sku: unit ? unit.sku : sku,
    serial: unit ? unit.serial : complaint.serial,
    component: component !== undefined && another === undefined ? component : null,
    symptomCode,
    region: intake.region,
    words: intake.words.personal,
    reportedAt,
  };
};

/** A return as far as the repair of one of its lines needs it. */
export type Returned = Readonly<{
  customerId: string | null;
  complaintId: string | null;
  subject: string;
  lines: readonly Readonly<{
    no: number;
    sku: string | null;
    serial: string | null;
    remedy: string;
    settlement: string;
  }>[];
}>;

/** A line of which some pieces went on as another one. */
export type Split = Readonly<{ no: number; intoNo: number }>;

/** Null where the return asks for no repair of such a line. What was said of a line holds for what was split off it. */
export const repairOfReturnLine = (
  returned: Returned,
  opened: Readonly<{
    region: string | null;
    openedAt: string;
    lines: readonly Readonly<{
      no: number;
      symptomCode: string | null;
      words: Readonly<{ personal: string }> | null;
    }>[];
  }>,
  { no, splits }: Readonly<{ no: number; splits: readonly Split[] }>,
): AskedRepair | null => {
  const line = returned.lines.find((each) => each.no === no);
  if (line?.remedy !== 'REPAIR' || line.settlement === 'NONE') return null;
  const said = opened.lines.find((each) => each.no === firstOf(no, splits));
  return {
    subject: returned.subject,
    complaintId: returned.complaintId,
    customerId: returned.customerId,
    sku: line.sku,
    serial: line.serial,
    component: null,
    symptomCode: said ? said.symptomCode : null,
    region: opened.region,
    words: said?.words ? said.words.personal : null,
    reportedAt: opened.openedAt,
  };
};

const firstOf = (no: number, splits: readonly Split[]): number => {
  const split = splits.find(({ intoNo }) => intoNo === no);
  return split ? firstOf(split.no, splits) : no;
};
