import { createHash, randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { SignJWT } from 'jose';
import { accessList } from '#auth';
import { complaints } from '#complaints';
import { customers } from '#customers';
import { CommandRunner, EventStore, MasterKey } from '#event-store';
import { type AnsweredError, overHttp, testService } from '#graphql/testing';
import { partners } from '#partners';
import { parts } from '#parts';
import { products } from '#products';
import { repairs } from '#repairs';
import { requests } from '#requests';
import { returns } from '#returns';
import { sampleOf, satisfaction } from '#satisfaction';
import { warranty } from '#warranty';
import type { InviteForWave } from './invitation/invitation.commands.js';
import { invitationDecider } from './invitation/invitation.decider.js';
import { InvitationGathering } from './invitation/invitation-gathering.handler.js';
import { waveInvitationIdOf } from './invitation/invitation-ids.events.js';
import { CALLERS, PUBLISHERS, READERS, SENDERS } from './satisfaction-roles.js';

type Service = Awaited<ReturnType<typeof testService>>;
type Send = Awaited<ReturnType<Service['as']>>;
type Seen = Readonly<Record<string, unknown>>;

const codes = (errors: readonly AnsweredError[]) => errors.map(({ extensions }) => extensions.code);
const named = (mutation: string) => `${mutation.charAt(0).toUpperCase()}${mutation.slice(1)}Input`;

describe('surveys over GraphQL', () => {
  let service: Service;
  let [agent, supervisor, dispatcher, quality, manager]: Send[] = [];
  const people = () => [agent, supervisor, dispatcher, quality, manager] as [Send, Send, Send, Send, Send];
  /** Somebody without login. */
  let nobody: Send;

  beforeAll(async () => {
    const contexts = [requests, customers, products, warranty, parts, partners, complaints, returns, repairs];
    service = await testService([...contexts, satisfaction]);
    [agent, supervisor, dispatcher, quality, manager] = await Promise.all(
      (['agent', 'supervisor', 'dispatcher', 'quality', 'manager'] as const).map((role) => service.as(role)),
    );
    nobody = overHttp(service.url);
  });
  afterAll(() => service.close());

  const sent = async (who: Send, mutation: string, input: object, fields = 'id'): Promise<Seen> => {
    const query = `mutation ($input: ${named(mutation)}!) { ${mutation}(input: $input) { ${fields} } }`;
    const { data, errors } = await who(query, { input });
    expect(errors).toEqual([]);
    return data?.[mutation] as Seen;
  };
  const refused = async (who: Send, mutation: string, input: object): Promise<string[]> => {
    const query = `mutation ($input: ${named(mutation)}!) { ${mutation}(input: $input) { id } }`;
    return codes((await who(query, { input })).errors);
  };
  const read = async (who: Send, query: string, variables: Seen = {}): Promise<Seen> => {
    const { data, errors } = await who(query, variables);
    expect(errors).toEqual([]);
    return data as Seen;
  };
  const until: Service['until'] = (look, isTrue) => service.until(look, isTrue);

  const customer = async (hasConsent = true): Promise<string> => {
    const { id } = await sent(people()[0], 'registerCustomer', {
      kind: 'CONSUMER',
      name: 'Ann Example',
      phones: ['+49 89 1234'],
      language: 'ko',
    });
    if (hasConsent) await sent(people()[0], 'recordConsent', { customerId: id, purpose: 'SURVEY', source: 'SPOKEN' });
    return String(id);
  };
  const complaint = async (customerId: string | null): Promise<string> => {
    const { id } = await sent(people()[0], 'registerComplaint', {
      channel: 'HOTLINE',
      customerId,
      product: { line: 'Ranges', model: 'R-90' },
      batch: '2026-W07',
      region: 'DE-BY',
      words: 'The door does not shut.',
      reportedAt: new Date(Date.now() - 60_000).toISOString(),
    });
    return String(id);
  };
  /** All that it takes to close a complaint. */
  const close = async (complaintId: string) => {
    const [clerk, chief, sender, checker] = people();
    const by = (who: Send, mutation: string, input: object = {}) => sent(who, mutation, { complaintId, ...input });
    const of = async (field: string) =>
      (await read(clerk, `query ($id: ID!) { complaint(id: $id) { found: ${field} } }`, { id: complaintId }))
        .complaint as { found: unknown };
    await by(clerk, 'acknowledgeComplaint');
    await by(clerk, 'recordContact', { channel: 'PHONE', outcome: 'REACHED' });
    await by(clerk, 'restateProblem', { restatement: 'The door stays open by a hand.' });
    await by(clerk, 'confirmProblem', { channel: 'PHONE' });
    await by(clerk, 'assessComplaint', { category: 'PRODUCT', severity: 'MAJOR' });
    await by(clerk, 'judgeResponsibility', { responsibility: 'COMPANY', reason: 'The hinge is too short.' });
    await by(clerk, 'proposeSettlement', {
      remedies: [{ kind: 'APOLOGISE' }],
      reasonableness: 'REASONABLE',
      ownFault: 'FULL',
    });
    await service.caughtUp();
    const { found: proposalId } = await of('proposalId');
    await by(chief, 'approveSettlement', { proposalId });
    await by(clerk, 'replyToCustomer', { channel: 'PHONE', reply: 'We are sorry.' });
    const evidence = { uri: 'https://files.example.com/s.pdf', sha256: 'ab'.repeat(32), mediaType: 'application/pdf' };
    await by(clerk, 'signSettlement', { signer: 'Ann Example', evidence });
    await service.caughtUp();
    for (const { id: taskId } of (await of('tasks { id }')).found as { id: string }[]) {
      await by(sender, 'receiveTask', { taskId });
      await by(sender, 'completeTask', { taskId, result: 'Done.' });
    }
    await by(checker, 'recheckResult', { passed: true });
    await by(clerk, 'recordSatisfaction', { channel: 'PHONE', satisfied: true });
    await by(clerk, 'feedBackFinding', { department: 'PRODUCTION', finding: 'Hinge too short.' });
    await service.caughtUp();
    const [finding] = (await of('findings { id }')).found as { id: string }[];
    await by(checker, 'acknowledgeFinding', { findingId: finding?.id });
    await by(clerk, 'closeComplaint');
  };

  const INVITATION =
    'id state phase occasion skipped linkToken language medium customerId productLine region isLow sendings { channel } version';
  const invitations = async (filter: object, who: Send = people()[0]): Promise<Seen[]> =>
    (
      (await read(
        who,
        `query ($filter: SurveyInvitationFilterInput) { surveyInvitations(filter: $filter, orderBy: INVITED_ASC) { nodes { ${INVITATION} } } }`,
        { filter },
      )) as { surveyInvitations: { nodes: Seen[] } }
    ).surveyInvitations.nodes;
  const one = async (filter: object): Promise<Seen> => {
    const [found] = await until(
      () => invitations(filter),
      ({ length }) => length > 0,
    );
    return found ?? {};
  };
  const FORM =
    'title language phase progress csat criteria { code questions { questionId text expected perceived } } wording { expected perceived csat }';
  const form = async (token: unknown, language: string | null = null) =>
    (
      (await read(
        nobody,
        `query ($token: String!, $language: SurveyLanguage) { survey(token: $token, language: $language) { ${FORM} } }`,
        { token, language },
      )) as { survey: Record<string, never> }
    ).survey as unknown as {
      title: string;
      language: string;
      phase: string;
      progress: number;
      csat: number | null;
      criteria: {
        code: string;
        questions: { questionId: string; text: string; expected: unknown; perceived: unknown }[];
      }[];
      wording: { expected: string | null; perceived: string | null; csat: string | null };
    };
  const questionsOf = async (token: unknown) =>
    (await form(token)).criteria.flatMap(({ questions }) => questions.map(({ questionId }) => questionId));
  const formCodes = async (token: string) =>
    codes((await nobody('query ($token: String!) { survey(token: $token) { title } }', { token })).errors);

  it('ask what is expected at intake and what was perceived after closure, without a login', async () => {
    const customerId = await customer();
    const complaintId = await complaint(customerId);
    const expectation = await one({ caseIds: [complaintId] });
    expect(expectation).toMatchObject({
      state: 'OPEN',
      phase: 'EXPECTATION',
      occasion: 'CASE_OPENED',
      language: 'ko',
      customerId,
      productLine: 'Ranges',
      region: 'DE-BY',
    });
    const before = expectation.linkToken;
    expect(await form(before)).toMatchObject({
      title: '저희 서비스는 어떻습니까?',
      language: 'ko',
      phase: 'EXPECTATION',
      progress: 0,
      wording: { perceived: null, csat: null },
    });
    expect((await form(before, 'ms')).title).toBe('Sejauh manakah baiknya perkhidmatan kami?');
    const ids = await questionsOf(before);
    expect(ids).toHaveLength(24);
    const expected = ids.map((questionId) => ({ questionId, expected: 5 }));
    await sent(nobody, 'answerSurvey', { token: before, answers: expected });
    expect((await form(before)).progress).toBe(1);
    await sent(nobody, 'submitSurvey', { token: before });
    expect(await refused(nobody, 'submitSurvey', { token: before })).toEqual(['SURVEY_TOKEN_USED']);
    expect(await formCodes(String(before))).toEqual(['SURVEY_TOKEN_USED']);

    await close(complaintId);
    const perception = await one({ caseIds: [complaintId], phases: ['PERCEPTION'] });
    expect(perception).toMatchObject({ state: 'OPEN', occasion: 'CASE_CLOSED', skipped: null });
    const token = perception.linkToken;
    await sent(people()[0], 'recordInvitationSent', { invitationId: perception.id, channel: 'TEXT_MESSAGE' });
    const [first, second, ...others] = await questionsOf(token);
    await sent(nobody, 'answerSurvey', { token, answers: [{ questionId: first, perceived: 1 }] });
    await sent(nobody, 'answerSurvey', { token, answers: [{ questionId: second, perceived: 2 }], csat: 4 });
    await sent(nobody, 'answerSurvey', { token, csat: 2, nps: 3, comment: 'Nobody called back.' });
    expect(await form(token)).toMatchObject({ csat: 2, progress: 2 / 24 });
    expect(others).toHaveLength(22);
    await sent(nobody, 'submitSurvey', { token });
    const done = await until(
      () => one({ caseIds: [complaintId], phases: ['PERCEPTION'] }),
      ({ state }) => state === 'SUBMITTED',
    );
    expect(done).toMatchObject({ isLow: true, linkToken: null, sendings: [{ channel: 'TEXT_MESSAGE' }] });
    const store = service.app.get(EventStore);
    const events = await store.readStream(`invitation-${String(perception.id)}`);
    expect(events.map(({ type, meta }) => [type, meta.by])).toEqual([
      ['InvitationIssued', 'system'],
      ['InvitationSent', 'development-agent'],
      ['SurveyAnswered', 'customer'],
      ['SurveyAnswered', 'customer'],
      ['SurveyAnswered', 'customer'],
      ['SurveySubmitted', 'customer'],
    ]);
    expect(JSON.stringify(events.map(({ data }) => data))).not.toContain('called back');

    const [clerk, chief] = people();
    const RECOVERY = 'id state csat nps hasComment owner { kind id } contacts { reached } outcome inTime dueAt';
    const recoveries = async () =>
      (
        (await read(
          clerk,
          `query ($filter: RecoveryFilterInput) { recoveries(filter: $filter) { nodes { ${RECOVERY} } } }`,
          { filter: { caseIds: [complaintId] } },
        )) as { recoveries: { nodes: Seen[] } }
      ).recoveries.nodes;
    const [opened] = await until(recoveries, ({ length }) => length > 0);
    expect(opened).toMatchObject({
      state: 'OPEN',
      csat: 2,
      nps: 3,
      hasComment: true,
      owner: { kind: 'TIER', id: 'AGENT' },
    });
    expect(Date.parse(String(opened?.dueAt))).toBeGreaterThan(Date.now());
    const recoveryId = opened?.id;
    const owner = { kind: 'PERSON', id: 'development-agent' };
    expect(await refused(clerk, 'assignRecovery', { recoveryId, owner: { kind: 'PERSON', id: 'agent-2' } })).toEqual([
      'RECOVERY_GIVEN_BY_OTHERS',
    ]);
    await sent(chief, 'assignRecovery', { recoveryId, owner });
    const closing = { recoveryId, outcome: 'RECOVERED', note: 'She thanked us.' };
    expect(await refused(clerk, 'closeRecovery', closing)).toEqual(['RECOVERY_NOT_CONTACTED']);
    await sent(clerk, 'recordRecoveryContact', { recoveryId, channel: 'PHONE', reached: 'REACHED' });
    expect((await sent(clerk, 'closeRecovery', closing, `recovery { ${RECOVERY} }`)).recovery).toMatchObject({
      state: 'CLOSED',
      outcome: 'RECOVERED',
      inTime: true,
      owner,
      contacts: [{ reached: 'REACHED' }],
    });
  });

  it('refuse answers by name, and links that are not theirs', async () => {
    const invitation = await one({ caseIds: [await complaint(await customer())] });
    const token = String(invitation.linkToken);
    const answer = (input: object) => refused(nobody, 'answerSurvey', { token, ...input });
    expect(await answer({ answers: [{ questionId: 'skills-1', expected: 6 }] })).toEqual([
      'SURVEY_ANSWER_OUT_OF_SCALE',
    ]);
    expect(await answer({ answers: [{ questionId: 'other', expected: 5 }] })).toEqual(['SURVEY_QUESTION_UNKNOWN']);
    expect(await answer({ answers: [{ questionId: 'skills-1', perceived: 5 }] })).toEqual(['SURVEY_HALF_NOT_ASKED']);
    expect(await answer({ csat: 5 })).toEqual(['SURVEY_SCORE_NOT_ASKED']);
    expect(await refused(nobody, 'submitSurvey', { token })).toEqual(['SURVEY_NOTHING_ANSWERED']);

    const { id: store } = await service.app.get(EventStore).identity();
    const key = service.app.get(MasterKey).signingFor('survey');
    const signed = ({ issuer = store, audience = 'survey', days = 1, by = key }) =>
      new SignJWT({})
        .setProtectedHeader({ alg: 'HS256' })
        .setIssuer(issuer)
        .setAudience(audience)
        .setSubject(String(invitation.id))
        .setExpirationTime(Math.floor(Date.now() / 1_000) + days * 86_400)
        .sign(by);
    const otherKey = Buffer.alloc(32, 1);
    expect(await formCodes(await signed({}))).toEqual([]);
    expect(await formCodes(await signed({ by: otherKey }))).toEqual(['SURVEY_TOKEN_FORGED']);
    expect(await formCodes(`${token.slice(0, -4)}AAAA`)).toEqual(['SURVEY_TOKEN_FORGED']);
    expect(await formCodes('nonsense')).toEqual(['SURVEY_TOKEN_FORGED']);
    expect(await formCodes(await signed({ days: -1 }))).toEqual(['SURVEY_TOKEN_EXPIRED']);
    expect(await formCodes(await signed({ issuer: 'another', by: otherKey }))).toEqual(['SURVEY_TOKEN_FOREIGN']);
    expect(await formCodes(await signed({ audience: 'settlement', by: otherKey }))).toEqual(['SURVEY_TOKEN_FOREIGN']);
    await sent(people()[0], 'withdrawInvitation', { invitationId: invitation.id, reason: 'Asked by mistake.' });
    expect(await formCodes(token)).toEqual(['SURVEY_WITHDRAWN']);
  });

  it('are shown as links to who may send them only', async () => {
    const invitation = await one({ caseIds: [await complaint(await customer())] });
    const [seen] = await invitations({ caseIds: [] }, people()[4]);
    expect(seen).toBeUndefined();
    const asSeenBy = async (who: Send) =>
      (
        (await read(who, 'query ($id: ID!) { surveyInvitation(id: $id) { id linkToken } }', { id: invitation.id }))
          .surveyInvitation as Seen
      ).linkToken;
    expect(await asSeenBy(people()[4])).toBe(invitation.linkToken);
    for (const role of ['analyst', 'auditor', 'quality'] as const)
      expect(await asSeenBy(await service.as(role))).toBeNull();
    expect(codes((await nobody('{ surveyInvitations { totalCount } }')).errors)).toEqual(['UNAUTHENTICATED']);
  });

  it('skip whom they may not ask, and say why', async () => {
    const [clerk] = people();
    const silent = await complaint(await customer(false));
    expect(await one({ caseIds: [silent] })).toMatchObject({
      state: 'SKIPPED',
      skipped: 'NO_CONSENT',
      linkToken: null,
    });
    const anonymous = await complaint(null);
    await service.caughtUp();
    expect(await invitations({ caseIds: [anonymous] })).toEqual([]);
    const asked = await customer();
    await one({ caseIds: [await complaint(asked)] });
    const again = await complaint(asked);
    expect(await one({ caseIds: [again] })).toMatchObject({ skipped: 'ASKED_RECENTLY' });
    const byHand = { caseKind: 'COMPLAINT', caseId: again, reason: 'She asked for it.' };
    expect(await refused(clerk, 'inviteToSurvey', byHand)).toEqual(['INVITATION_ASKED_RECENTLY']);
    const { surveyQuota } = await read(clerk, 'query ($id: ID!) { surveyQuota(customerId: $id) { mayBeAskedFrom } }', {
      id: asked,
    });
    expect(Date.parse(String((surveyQuota as Seen).mayBeAskedFrom))).toBeGreaterThan(Date.now() + 29 * 86_400_000);
  });

  it('take down what customers tell by phone', async () => {
    const [clerk] = people();
    const caseId = await complaint(null);
    const told = { answers: [{ questionId: 'skills-1', expected: 4 }], comment: 'Quickly, please.' };
    const { id } = await sent(clerk, 'recordCallBack', { case: { caseKind: 'COMPLAINT', caseId }, ...told });
    const [called] = await until(
      () => invitations({ caseIds: [caseId] }),
      ([found]) => found?.state === 'SUBMITTED',
    );
    expect(called).toMatchObject({ id, phase: 'EXPECTATION', occasion: 'MANUAL', medium: 'PHONE' });
    expect(await refused(clerk, 'recordCallBack', { invitationId: id, ...told })).toEqual([
      'INVITATION_ALREADY_SUBMITTED',
    ]);
  });

  it('are withdrawn from who is erased', async () => {
    const customerId = await customer();
    const invitation = await one({ caseIds: [await complaint(customerId)] });
    await sent(await service.as('admin'), 'eraseCustomer', { customerId, ground: 'REQUESTED' });
    const gone = await until(
      () => one({ customerIds: [customerId] }),
      ({ state }) => state === 'WITHDRAWN',
    );
    expect(gone).toMatchObject({ id: invitation.id, linkToken: null });
    expect(await formCodes(String(invitation.linkToken))).toEqual(['SURVEY_WITHDRAWN']);
  });

  it('go out in waves to a sample that anybody can draw again', async () => {
    const [, , , , boss] = people();
    const closed = await complaint(await customer());
    await close(closed);
    await service.caughtUp();
    const [from, to] = [new Date(Date.now() - 3_600_000), new Date()];
    const planned = {
      ...{ title: 'Today', topics: ['COMPLAINT_HANDLING'], medium: 'PHONE', sampleSize: 5, seed: 2026 },
      population: {
        closedFrom: from.toISOString(),
        closedTo: to.toISOString(),
        caseKinds: ['COMPLAINT'],
        region: 'DE',
      },
    };
    expect(await refused(boss, 'planSurveyWave', { ...planned, surveyId: 'none' })).toEqual(['WAVE_SURVEY_UNKNOWN']);
    const { id } = await sent(boss, 'planSurveyWave', planned);
    const WAVE =
      'state populationSize populationHash members { caseKind caseId } progress { invited replied open skipped { reason count } }';
    const look = async () =>
      (await read(boss, `query ($id: ID!) { surveyWave(id: $id) { ${WAVE} } }`, { id })).surveyWave as {
        state: string;
        populationSize: number;
        populationHash: string;
        members: { caseKind: string; caseId: string }[];
        progress: { invited: number; skipped: { reason: string; count: number }[] };
      };
    const isAsked = ({ members, progress: { invited, skipped } }: Awaited<ReturnType<typeof look>>) =>
      members.length > 0 && invited + skipped.reduce((sum, { count }) => sum + count, 0) === members.length;
    const wave = await until(look, isAsked);
    expect(wave.state).toBe('DRAWN');
    const cases = wave.members.map(({ caseKind, caseId }) => `${caseKind}/${caseId}`).toSorted();
    expect(cases).toContain(`COMPLAINT/${closed}`);
    expect(wave.populationSize).toBe(cases.length);
    expect(wave.populationHash).toBe(createHash('sha256').update(cases.join('\n')).digest('hex'));
    expect(sampleOf(cases, 5, 2026)).toEqual(wave.members.map(({ caseKind, caseId }) => `${caseKind}/${caseId}`));
    expect(wave.progress.skipped).toEqual([{ reason: 'ALREADY_ASKED', count: cases.length }]);
    const ended = await sent(boss, 'cancelSurveyWave', { waveId: id, reason: 'Nobody was left.' }, 'wave { state }');
    expect(ended.wave).toEqual({ state: 'CANCELLED' });
    const { surveyWaveHistory } = await read(boss, 'query ($id: ID!) { surveyWaveHistory(id: $id) { type reason } }', {
      id,
    });
    expect(surveyWaveHistory).toEqual([
      { type: 'SurveyWavePlanned', reason: null },
      { type: 'SurveyWaveDrawn', reason: null },
      { type: 'SurveyWaveCancelled', reason: 'Nobody was left.' },
    ]);
  });

  it('are withdrawn where they were on their way while their wave was cancelled', async () => {
    const [, , , , boss] = people();
    const caseId = await complaint(await customer());
    const period = { closedFrom: new Date().toISOString(), closedTo: new Date(Date.now() + 3_600_000).toISOString() };
    const { id } = await sent(boss, 'planSurveyWave', {
      ...{ title: 'Tomorrow', topics: ['COMPLAINT_HANDLING'], medium: 'PHONE', sampleSize: 1, seed: 1 },
      population: { ...period, caseKinds: ['COMPLAINT'] },
    });
    const waveId = String(id);
    const about = { caseKind: 'COMPLAINT', caseId } as const;
    const command: InviteForWave = {
      ...{ id: randomUUID(), type: 'InviteForWave', by: 'system', roles: ['system'], at: new Date().toISOString() },
      data: { ...about, waveId, invitationId: waveInvitationIdOf(waveId, about) },
    };
    await service.caughtUp();
    const known = await service.app.get(InvitationGathering).gather(command);
    await sent(boss, 'cancelSurveyWave', { waveId, reason: 'The questions were wrong.' });
    await service.app.get(CommandRunner).run(invitationDecider, command, known);
    const [gone] = await until(
      () => invitations({ waveIds: [waveId] }),
      ([found]) => found?.['state'] === 'WITHDRAWN',
    );
    expect(gone).toMatchObject({ id: command.data.invitationId, linkToken: null });
  });

  it('are published in editions, beside the one that comes with the policy pack', async () => {
    const [, , , checker] = people();
    const texts = (en: string) => ({ en, zh: en, ko: en, ms: en });
    const criterion = (code: string, weight: number) => ({
      code,
      weight,
      name: texts(code),
      questions: [1, 2, 3, 4].map((n) => ({ questionId: `${code.toLowerCase()}-${n}`, text: texts(`Question ${n}`) })),
    });
    const survey = (weight: number) => ({
      title: texts('Parts'),
      scale: { min: 1, max: 7 },
      criteria: [criterion('SUPPLY', weight), criterion('PRICE', 0.5)],
      scores: {},
    });
    expect(await refused(checker, 'publishSurvey', survey(0.4))).toEqual(['SURVEY_WEIGHTS_NOT_ONE']);
    const { id } = await sent(checker, 'publishSurvey', survey(0.5), 'id survey { id no }');
    const revised = { ...survey(0.5), title: texts('Spare parts'), surveyId: id };
    expect((await sent(checker, 'reviseSurvey', revised, 'survey { no isRetired editions { no } }')).survey).toEqual({
      no: 2,
      isRetired: false,
      editions: [{ no: 2 }, { no: 1 }],
    });
    await sent(checker, 'retireSurvey', { surveyId: id, reason: 'Done.' }, 'survey { isRetired }');
    const { surveys } = await read(checker, '{ surveys { id no isRetired } }');
    expect(surveys).toEqual([
      { id: 'default', no: 0, isRetired: false },
      { id, no: 2, isRetired: true },
    ]);
  });

  it('need no login for three operations, and tell by role who may ask for the others', () => {
    const list = accessList(service.app).filter(({ method }) => OWN.test(method));
    const readers = READERS.join();
    const callers = CALLERS.join();
    const publishers = PUBLISHERS.join();
    expect(
      list.map(({ operation, access }) => [operation, access && (access.public ? 'everybody' : access.roles.join())]),
    ).toEqual([
      ['Mutation.answerSurvey', 'everybody'],
      ['Mutation.assignRecovery', callers],
      ['Mutation.cancelSurveyWave', publishers],
      ['Mutation.closeRecovery', callers],
      ['Mutation.inviteToSurvey', callers],
      ['Mutation.planSurveyWave', publishers],
      ['Mutation.publishSurvey', publishers],
      ['Mutation.recordCallBack', callers],
      ['Mutation.recordInvitationSent', SENDERS.join()],
      ['Mutation.recordRecoveryContact', callers],
      ['Mutation.retireSurvey', publishers],
      ['Mutation.reviseSurvey', publishers],
      ['Mutation.submitSurvey', 'everybody'],
      ['Mutation.withdrawInvitation', callers],
      ['Query.recoveries', readers],
      ['Query.recovery', readers],
      ['Query.recoveryHistory', readers],
      ['Query.survey', 'everybody'],
      ['Query.surveyHistory', readers],
      ['Query.surveyInvitation', readers],
      ['Query.surveyInvitationHistory', readers],
      ['Query.surveyInvitations', readers],
      ['Query.surveyQuota', callers],
      ['Query.surveys', readers],
      ['Query.surveyWave', readers],
      ['Query.surveyWaveHistory', readers],
      ['Query.surveyWaves', readers],
      ['Subscription.recoveryChanges', readers],
      ['Subscription.surveyInvitationChanges', readers],
    ]);
  });
});

/** The resolvers of asking; figures have their own spec. */
const OWN = /^(Survey|Invitation|Recovery|SatisfactionHistory)\w*Resolver\./;
