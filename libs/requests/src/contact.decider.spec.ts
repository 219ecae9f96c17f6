import { describe, expect, it } from '@jest/globals';
import { commandMaker, specification } from '#event-sourcing/testing';
import { defaultPack } from '#policy-pack/testing';
import type { ContactCommand } from './contact.commands.js';
import { contactDecider } from './contact.decider.js';
import {
  AT,
  answered,
  assigned,
  attachment,
  closed,
  dismissed,
  escalated,
  identified,
  noted,
  received,
  reopened,
  said,
  turnedIntoCase,
} from './contact.fixtures.js';
import { requestPolicySection } from './request.policy-section.js';

const pack = defaultPack(requestPolicySection);
const given = specification(contactDecider, {
  packVersion: '2026.1',
  policy: pack.section(requestPolicySection),
  dueAt: (due, from) => pack.dueAt(due, from),
  number: 'R-20260302-0001',
});
const command = commandMaker<ContactCommand>();

const call = {
  contactId: 'r-1',
  channel: 'CALL',
  direction: 'INBOUND',
  customerId: null,
  caller: { name: 'Anna Huber', phone: '+49 89 123456', email: null, address: ' ' },
  topic: 'Roof drips',
  words: 'It drips onto my stairs since Saturday.',
  product: 'Solar roof SR-4',
  region: 'DE-BY',
  recorder: null,
  attachments: [],
  receivedAt: null,
} as const;
const file = { ...attachment, name: 'letter.pdf' };
const supervisor = { by: 'supervisor-1', roles: ['supervisor'] };
const another = { by: 'agent-2' };
const agentTwos = assigned({ ownerId: 'agent-2', assignedBy: 'agent-2' });

const assign = (ownerId: string, context = {}) => command('AssignContact', { contactId: 'r-1', ownerId }, context);
const answer = (context = {}) =>
  command(
    'AnswerContact',
    { contactId: 'r-1', kind: 'GUIDANCE', answer: 'Tighten the seal by hand until it clicks.' },
    context,
  );
const turn = (caseId = 'c-1', customerId: string | null = null) =>
  command('TurnContactIntoCase', { contactId: 'r-1', caseKind: 'COMPLAINT', caseId, customerId });
const dismiss = (context = {}) =>
  command('DismissContact', { contactId: 'r-1', reason: 'ABANDONED', note: 'She hung up.' }, context);
const close = (context = {}) => command('CloseContact', { contactId: 'r-1' }, context);
const reopen = (context = {}) => command('ReopenContact', { contactId: 'r-1', reason: 'It drips again.' }, context);
const note = command('NoteContact', { contactId: 'r-1', words: 'She is at home from five.' });
const identify = command('IdentifyCaller', { contactId: 'r-1', customerId: 'k-1' });

describe('a contact', () => {
  it('is received with what was said, and with its due times by the calendar of the pack', () =>
    given().when(command('ReceiveContact', call)).then(received()));

  it('is received before anything was said', () =>
    given()
      .when(command('ReceiveContact', { ...call, caller: null, topic: null, words: ' ', product: null }))
      .then(received({ caller: null, topic: null, words: null, product: null })));

  it('of a known customer is kept under the key of that customer', () =>
    given()
      .when(command('ReceiveContact', { ...call, customerId: 'k-1', caller: null, topic: null }))
      .then(
        received({
          customerId: 'k-1',
          caller: null,
          topic: null,
          words: said('It drips onto my stairs since Saturday.', 'customer-k-1'),
        }),
      ));

  it('of last week is due from then, and was taken down by somebody else', () =>
    given()
      .when(
        command('ReceiveContact', {
          ...call,
          channel: 'LETTER',
          recorder: 'agent-7',
          receivedAt: '2026-02-24T10:00:00+01:00',
        }),
      )
      .then(
        received({
          channel: 'LETTER',
          recorder: 'agent-7',
          receivedAt: '2026-02-24T09:00:00.000Z',
          assignDueAt: '2026-02-24T10:00:00.000Z',
          answerDueAt: '2026-02-24T13:00:00.000Z',
        }),
      ));

  it('that is imported happened in its time, and has no clocks', () =>
    given()
      .when(command('ReceiveContact', call, { origin: 'IMPORT', occurredAt: '2019-05-06T07:08:09.000Z' }))
      .then(received({ receivedAt: '2019-05-06T07:08:09.000Z', assignDueAt: null, answerDueAt: null })));

  it('is not received twice', () =>
    given(received())
      .when(command('ReceiveContact', call))
      .thenRejected('CONTACT_ALREADY_RECEIVED', { state: 'RECEIVED', next: 'NoteContact' }));

  it('is not received in the future', () =>
    given()
      .when(command('ReceiveContact', { ...call, receivedAt: '2026-03-02T09:00:00.001Z' }))
      .thenRejected('CONTACT_DATE_IMPOSSIBLE', { recordedAt: AT }));

  it.each([
    ['words', { words: 'x'.repeat(20_001) }, 20_000],
    ['topic', { topic: 'x'.repeat(2_001) }, 2_000],
    ['product', { product: 'x'.repeat(2_001) }, 2_000],
    ['caller.name', { caller: { ...call.caller, name: 'x'.repeat(2_001) } }, 2_000],
  ])('is not received with more text than the pack allows as %s', (field, changes, limit) =>
    given()
      .when(command('ReceiveContact', { ...call, ...changes }))
      .thenRejected('CONTACT_TEXT_TOO_LONG', { field, limit }),
  );

  it('comes with attachments, each content once', () =>
    given()
      .when(command('ReceiveContact', { ...call, attachments: [file, { ...file, name: 'copy.pdf' }] }))
      .then(received({ attachments: [attachment] })));

  it.each([
    ['URI_MALFORMED', { uri: 'letter.pdf' }],
    ['SHA256_MALFORMED', { sha256: 'abc' }],
    ['MEDIA_TYPE_NOT_ALLOWED', { mediaType: 'application/x-msdownload' }],
    ['TOO_LARGE', { bytes: 26_214_401 }],
  ])('takes no attachment that is %s', (problem, changes) =>
    given()
      .when(command('ReceiveContact', { ...call, attachments: [{ ...file, ...changes }] }))
      .thenRejected('CONTACT_ATTACHMENT_REFUSED', { problem }),
  );

  it('takes no more attachments than the pack allows', () => {
    const attachments = Array.from({ length: 21 }, (_, n) => ({ ...file, sha256: n.toString(16).padStart(64, '0') }));
    given()
      .when(command('ReceiveContact', { ...call, attachments }))
      .thenRejected('CONTACT_ATTACHMENT_REFUSED', { problem: 'TOO_MANY', limit: 20 });
    expect(attachments).toHaveLength(21);
  });

  it.each([note, identify, assign('agent-1'), answer(), turn(), dismiss(), close(), reopen()])(
    'is received before anything else is done about it: $type',
    (asked) => given().when(asked).thenRejected('CONTACT_NOT_FOUND', { next: 'ReceiveContact' }),
  );
});

describe('what is said later', () => {
  it('is noted', () => given(received()).when(note).then(noted()));

  it('is noted once', () => given(received(), noted()).when(note).thenNothing());

  it('is kept under the key of the customer once that is known', () =>
    given(received(), identified())
      .when(note)
      .then(noted({ words: said('She is at home from five.', 'customer-k-1') })));

  it('is something', () =>
    given(received())
      .when(command('NoteContact', { contactId: 'r-1', words: ' ' }))
      .thenRejected('CONTACT_TEXT_MISSING', { missing: 'words' }));

  it('is not noted where the contact has its outcome', () =>
    given(received(), dismissed())
      .when(note)
      .thenRejected('CONTACT_HAS_OUTCOME', { state: 'DISMISSED', next: 'ReopenContact' }));
});

describe('a caller', () => {
  it('is identified as a customer, also afterwards', () => {
    given(received()).when(identify).then(identified());
    given(received(), answered(), closed()).when(identify).then(identified());
  });

  it('is identified once', () => given(received(), identified()).when(identify).thenNothing());

  it('is not identified as somebody else', () =>
    given(received({ customerId: 'k-2' }))
      .when(identify)
      .thenRejected('CONTACT_HAS_ANOTHER_CUSTOMER', { customerId: 'k-2', next: 'DismissContact' }));
});

describe('an owner', () => {
  it('takes what is nobody’s', () => given(received()).when(assign('agent-1')).then(assigned()));

  it('owns it already', () => given(received(), assigned()).when(assign('agent-1')).thenNothing());

  it('hands over', () =>
    given(received(), assigned())
      .when(assign('agent-2'))
      .then(assigned({ ownerId: 'agent-2' })));

  it('is not replaced by another agent', () =>
    given(received(), agentTwos)
      .when(assign('agent-1'))
      .thenRejected('CONTACT_HAS_ANOTHER_OWNER', { ownerId: 'agent-2', next: 'AssignContact' }));

  it('is not appointed by another agent', () =>
    given(received()).when(assign('agent-2')).thenRejected('CONTACT_ASSIGNED_BY_SUPERVISOR', { ownerId: 'agent-2' }));

  it('is appointed and replaced by a supervisor', () => {
    const byThem = assigned({ ownerId: 'agent-2', assignedBy: 'supervisor-1' });
    given(received()).when(assign('agent-2', supervisor)).then(byThem);
    given(received(), assigned()).when(assign('agent-2', supervisor)).then(byThem);
  });

  it('is not appointed where the contact has its outcome', () =>
    given(received(), turnedIntoCase()).when(assign('agent-1')).thenRejected('CONTACT_HAS_OUTCOME'));
});

describe('an answer', () => {
  it('is given by the owner', () => given(received(), assigned()).when(answer()).then(answered()));

  it('makes an owner of who gives it to nobody’s contact', () =>
    given(received()).when(answer()).then(assigned(), answered()));

  it('is not given by another agent', () =>
    given(received(), assigned())
      .when(answer(another))
      .thenRejected('CONTACT_HAS_ANOTHER_OWNER', { ownerId: 'agent-1' }));

  it('is given by a supervisor in place of the owner', () =>
    given(received(), assigned())
      .when(answer(supervisor))
      .then(answered({ answeredBy: 'supervisor-1' })));

  it('is something, and no longer than the pack allows', () => {
    const say = (text: string) => command('AnswerContact', { contactId: 'r-1', kind: 'QUESTION', answer: text });
    given(received()).when(say(' ')).thenRejected('CONTACT_TEXT_MISSING', { missing: 'answer' });
    given(received())
      .when(say('x'.repeat(20_001)))
      .thenRejected('CONTACT_TEXT_TOO_LONG', { field: 'answer', limit: 20_000 });
  });

  it('is not given where there is an outcome', () =>
    given(received(), assigned(), answered())
      .when(answer())
      .thenRejected('CONTACT_HAS_OUTCOME', { state: 'ANSWERED', outcome: 'ANSWERED', next: 'ReopenContact' }));

  it('of an import was given in its time', () =>
    given(received(), assigned())
      .when(answer({ origin: 'IMPORT', occurredAt: '2019-05-06T07:08:09.000Z' }))
      .then(answered({ answeredAt: '2019-05-06T07:08:09.000Z' })));
});

describe('a case', () => {
  it('is the outcome of its contact', () => given(received(), assigned()).when(turn()).then(turnedIntoCase()));

  it('tells who the caller is, where that was not known', () => {
    given(received()).when(turn('c-1', 'k-1')).then(turnedIntoCase(), identified());
    given(received({ customerId: 'k-2' }))
      .when(turn('c-1', 'k-1'))
      .then(turnedIntoCase());
  });

  it('counts once', () => given(received(), turnedIntoCase()).when(turn()).thenNothing());

  it('may be one of several', () =>
    given(received(), turnedIntoCase())
      .when(turn('c-2'))
      .then(turnedIntoCase({ caseId: 'c-2' })));

  it('counts wherever the contact stands', () => {
    given(received(), dismissed()).when(turn()).then(turnedIntoCase());
    given(received(), assigned(), answered(), closed()).when(turn()).then(turnedIntoCase());
  });
});

describe('a dismissal', () => {
  it('has a reason and may have a note', () => {
    given(received()).when(dismiss()).then(dismissed());
    given(received())
      .when(command('DismissContact', { contactId: 'r-1', reason: 'SPAM', note: null }))
      .then(dismissed({ reason: 'SPAM', note: null }));
  });

  it('is not for another agent', () =>
    given(received(), agentTwos).when(dismiss()).thenRejected('CONTACT_HAS_ANOTHER_OWNER'));

  it('is not for a contact with an outcome', () =>
    given(received(), answered()).when(dismiss()).thenRejected('CONTACT_HAS_OUTCOME'));
});

describe('closing', () => {
  it('follows an answer or a case', () => {
    given(received(), assigned(), answered()).when(close()).then(closed());
    given(received(), turnedIntoCase()).when(close()).then(closed());
  });

  it('happens once', () => given(received(), turnedIntoCase(), closed()).when(close()).thenNothing());

  it('needs an outcome', () =>
    given(received(), assigned())
      .when(close())
      .thenRejected('CONTACT_WITHOUT_OUTCOME', { missing: 'outcome', next: 'AnswerContact' }));

  it('is not for what was dismissed', () =>
    given(received(), dismissed()).when(close()).thenRejected('CONTACT_DISMISSED', { next: 'ReopenContact' }));

  it('is not for another agent', () =>
    given(received(), assigned(), answered()).when(close(another)).thenRejected('CONTACT_HAS_ANOTHER_OWNER'));
});

describe('reopening', () => {
  it('starts the clocks anew', () => given(received(), dismissed()).when(reopen()).then(reopened()));

  it('goes on with the owner', () =>
    given(received(), assigned(), answered(), closed())
      .when(reopen())
      .then(reopened({ assignDueAt: null })));

  it('of an open contact changes nothing', () => {
    given(received()).when(reopen()).thenNothing();
    given(received(), assigned(), answered(), reopened()).when(reopen()).thenNothing();
  });

  it('has a reason', () =>
    given(received(), answered())
      .when(command('ReopenContact', { contactId: 'r-1', reason: '' }))
      .thenRejected('CONTACT_TEXT_MISSING', { missing: 'reason' }));

  it('is not for what became a case', () =>
    given(received(), turnedIntoCase(), closed())
      .when(reopen())
      .thenRejected('CONTACT_IS_A_CASE', { cases: [{ kind: 'COMPLAINT', id: 'c-1' }] }));

  it('of an import starts no clocks', () =>
    given(received(), dismissed())
      .when(reopen({ origin: 'IMPORT' }))
      .then(reopened({ assignDueAt: null, answerDueAt: null })));

  it('lets it be answered again', () =>
    given(received(), assigned(), answered(), reopened({ assignDueAt: null }))
      .when(answer())
      .then(answered()));
});

describe('a due time that passes', () => {
  const { assignDueAt, answerDueAt } = received().data;
  const escalate = (cause: 'NOT_ASSIGNED' | 'NOT_ANSWERED', dueAt: string | null) =>
    command(
      'EscalateOverdueContact',
      { contactId: 'r-1', cause, dueAt: dueAt ?? '' },
      { by: 'system', roles: ['system'], at: dueAt ?? '' },
    );

  it('escalates what nobody took', () =>
    given(received()).when(escalate('NOT_ASSIGNED', assignDueAt)).then(escalated()));

  it('escalates what has no outcome, and names the owner', () =>
    given(received(), assigned())
      .when(escalate('NOT_ANSWERED', answerDueAt))
      .then(
        escalated({
          cause: 'NOT_ANSWERED',
          ownerId: 'agent-1',
          dueAt: answerDueAt ?? '',
          escalatedAt: answerDueAt ?? '',
        }),
      ));

  it('escalates once', () => given(received(), escalated()).when(escalate('NOT_ASSIGNED', assignDueAt)).thenNothing());

  it('does nothing where what was due is done', () => {
    given(received(), assigned()).when(escalate('NOT_ASSIGNED', assignDueAt)).thenNothing();
    given(received(), turnedIntoCase()).when(escalate('NOT_ANSWERED', answerDueAt)).thenNothing();
  });

  it('does nothing where another due time counts now', () =>
    given(received(), dismissed(), reopened({ answerDueAt: '2026-03-05T13:00:00.000Z' }))
      .when(escalate('NOT_ANSWERED', answerDueAt))
      .thenNothing());
});
