// Made by tools/make-client from openapi.json; not to be changed by hand.

/** An answer that tells what went wrong (RFC 9457). */
export class ApiProblem extends Error {
  /** @param {Problem} problem */
  constructor(problem) {
    super(problem.detail);
    this.status = problem.status;
    this.title = problem.title;
  }
}

/**
 * @param {string} path
 * @param {object} [query]
 * @returns {string}
 */
function addressOf(path, query = {}) {
  const set = Object.entries(query).filter(([, value]) => value !== undefined && value !== null);
  return set.length === 0 ? path : `${path}?${new URLSearchParams(set.map(([name, value]) => [name, String(value)]))}`;
}

/**
 * @param {string} path
 * @param {object} [query]
 * @returns {Promise<any>}
 */
async function ask(path, query) {
  const answer = await fetch(addressOf(path, query), { headers: { Accept: "application/json" } });
  const body = await answer.json();
  if (!answer.ok) throw new ApiProblem(body);
  return body;
}

/**
 * Every page of a list: `for await (const page of pages(listReports, { limit: 50 }))`.
 * @template {(query: any) => Promise<{ next: string | null }>} List
 * @param {List} list
 * @param {NonNullable<Parameters<List>[0]>} query
 * @returns {AsyncGenerator<Awaited<ReturnType<List>>>}
 */
export async function* pages(list, query) {
  for (let cursor = query.cursor; ; ) {
    const page = await list({ ...query, cursor });
    yield /** @type {any} */ (page);
    if (page.next === null) return;
    cursor = page.next;
  }
}

/** @typedef {{ type: string, title: string, status: number, detail: string }} Problem What went wrong (RFC 9457). */

/** @typedef {{ start: number, end: number, text: string }} Span A place in a report's text, in code points, and its words. */

/** @typedef {{ name: string, entity: string | null, span: Span | null }} Named */

/** @typedef {{ entity: string | null, kind: string, span: Span | null }} Speaker */

/** @typedef {{ id: string, parent: string | null, evidence: Span, speaker: Speaker, cue: Span | null, mode: string, content: Span[], act: string, act_also: string[], chain: ({ role: string, entity: string | null, name: string, span: Span | null, date: string | null })[], said_on: { value: string, basis: string, span: Span | null } | null, place: Named | null, medium: { type: string, span: Span | null } | null, addressee: Named | null, setting: string | null, condition: { kind: string, start: number, end: number, text: string } | null, rule: string, confidence: number }} Statement */

/** @typedef {{ id: string, type: string, participants: ({ entity: string | null, role: string, span: Span | null })[], date: { value: string, span: Span | null } | null, place: Named | null, venue_options: Named[], mode: string, status: string, asserted_by: string | null, evidence: Span[], rule: string, confidence: number }} Encounter */

/** @typedef {{ id: string, party: { entity: string | null, span: Span | null }, what: Span, condition: Span | null, tier: string | null, status: string, statement: string | null, evidence: Span, rule: string, confidence: number }} Commitment */

/** @typedef {{ id: string, organisation: string | null, member: string | null, role: string, contribution: Span | null, polarity: "+" | "-" | "?", statement: string | null, evidence: Span, size: string | null, rule: string, confidence: number }} Membership */

/** @typedef {{ report: string, outlet: string | null, published: string | null, id: string, parent: string | null, evidence: Span, speaker: Speaker, cue: Span | null, mode: string, content: Span[], act: string, act_also: string[], chain: ({ role: string, entity: string | null, name: string, span: Span | null, date: string | null })[], said_on: { value: string, basis: string, span: Span | null } | null, place: Named | null, medium: { type: string, span: Span | null } | null, addressee: Named | null, setting: string | null, condition: { kind: string, start: number, end: number, text: string } | null, rule: string, confidence: number, claimed_by?: Speaker, names: Record<string, string>, program_version: string, data_version: string }} ListedStatement */

/** @typedef {{ report: string, outlet: string | null, published: string | null, id: string, type: string, participants: ({ entity: string | null, role: string, span: Span | null })[], date: { value: string, span: Span | null } | null, place: Named | null, venue_options: Named[], mode: string, status: string, asserted_by: string | null, evidence: Span[], rule: string, confidence: number, claimed_by?: Speaker, names: Record<string, string>, program_version: string, data_version: string }} ListedEncounter */

/** @typedef {{ report: string, outlet: string | null, published: string | null, id: string, party: { entity: string | null, span: Span | null }, what: Span, condition: Span | null, tier: string | null, status: string, statement: string | null, evidence: Span, rule: string, confidence: number, claimed_by?: Speaker, names: Record<string, string>, program_version: string, data_version: string }} ListedCommitment */

/** @typedef {{ report: string, outlet: string | null, published: string | null, id: string, organisation: string | null, member: string | null, role: string, contribution: Span | null, polarity: "+" | "-" | "?", statement: string | null, evidence: Span, size: string | null, rule: string, confidence: number, claimed_by?: Speaker, names: Record<string, string>, program_version: string, data_version: string }} ListedMembership */

/** @typedef {{ id: string, title: string | null, outlet: string | null, published: string | null, url: string | null, source: string, language: string, version: number, reading: number, read_at: string, statements: number, events: number, commitments: number, memberships: number, program_version: string, data_version: string, heading: string }} ReportRow */

/** @typedef {{ id: string, forgotten_at: string, reason: string }} Tombstone */

/** @typedef {{ schema: "sotin.reports/1", reports: ReportRow[], forgotten: Tombstone[], next: string | null }} ReportList `forgotten` stands on the first page. */

/** @typedef {{ schema: "sotin.report/1", id: string, source: string, language: string, published: { value: string, basis: string, span: Span | null } | null, outlet: { name: string, basis: string, span: Span | null } | null, title: string | null, text: string, parts: { kind: string, start: number, end: number }[], entities: ({ id: string, name: string, kind: string, role: string | null, country: string | null, mentions: Span[], rule: string })[], times: { start: number, end: number, text: string, type: string, value: string, mod?: string, quant?: string, cal?: string, rule: string }[], statements: Statement[], events: Encounter[], commitments: Commitment[], memberships: Membership[], notes: string[] }} Report The report as the program read it. */

/** @typedef {{ schema: "sotin.statements/1", statements: ListedStatement[], next: string | null }} StatementList */

/** @typedef {{ schema: "sotin.meetings/1", dated: ListedEncounter[], undated: ListedEncounter[], next: string | null }} Meetings */

/** @typedef {{ schema: "sotin.commitments/1", query: string | null, parties: { name: string, kind: string, commitments: ListedCommitment[] }[], next: string | null }} Commitments The commitments of one page, put under their parties. */

/** @typedef {{ schema: "sotin.members/1", query: string | null, organisations: { name: string, kind: string, memberships: ListedMembership[] }[], next: string | null }} Members The memberships of one page, put under their organisations. */

/** @typedef {{ date: string | null, precision: string, about: "said" | "happened" | "planned" | "dropped", record: ListedStatement | ListedEncounter }} TimelineEntry */

/** @typedef {{ schema: "sotin.timeline/1", dated: TimelineEntry[], undated: TimelineEntry[], next: string | null }} Timeline */

/** @typedef {{ key: string, name: string, kind: string, reports: number }} Person */

/** @typedef {{ schema: "sotin.people/1", people: Person[], next: string | null }} People */

/** @typedef {{ id: string, title: string, reports: number, independent: number, first: string | null, last: string | null, new: number, affair: string | null }} StoryRow */

/** @typedef {{ schema: "sotin.stories/1", stories: StoryRow[], more: number, waiting: number, next: string | null }} StoryList */

/** @typedef {{ report: string, title: string | null, outlet: string | null, published: string | null, in_title: boolean, start: number, end: number, text: string, exact: boolean, found: string[] }} Hit */

/** @typedef {{ schema: "sotin.search/1", query: string, words: string[], phrases: string[], any_word: boolean, marks: boolean, more: boolean, hits: Hit[], next: string | null }} Search */

/** @typedef {{ name: string, kind: string, role: string | null, country: string | null, offices: ({ role: string, first: string | null, last: string | null, reports: number })[], members: ({ report: string, entity: string, name: string, role: string | null, joined_by: string, joined_to: { report: string, entity: string } | null, evidence: string[] })[], statements?: ListedStatement[], commitments?: ListedCommitment[], all?: { members: number, statements: number, commitments: number } }} Actor */

/** @typedef {{ schema: "sotin.who/1", query: string, actors: Actor[], others: Actor[] }} Who */

/** @typedef {{ id: string, kind: string, verdict: string | null, independent: number | null, witnesses: string[], members: ({ report: string, record: string | null, start: number, end: number, text: string, side?: number })[], unnamed: number, about: string | null }} Link */

/** @typedef {{ schema: "sotin.story/1", id: string, title: string | null, reports: string[], copies: string[][], links: Link[], timeline: ({ date: string, precision: string, about: string, report: string, record: string | null, start: number, end: number, text: string, status?: string, link: string | null })[], positions: ({ party: string, about: string, steps: ({ date: string | null, report: string, record: string | null, start: number, end: number, text: string, status: string, basis: string, conditional: boolean, changed: boolean })[] })[], summary: ({ start: number, end: number, text: string, report: string, witnesses: number | null })[], actors: { id: string, name: string, kind: string, entities: { report: string, entity: string, by: string }[] }[] }} Story */

/** @typedef {{ schema: "sotin.exports/1", exports: { format: string, archive: string, files: { name: string, type: string, href: string }[] }[] }} Exports */

/** @typedef {{ number: number, at: string, by: string, reason: string }} Undoing */

/** @typedef {{ number: number, report: string, version: number, at: string, by: string, reason: string, entry: string | null, kind: "s" | "v" | "c" | "m", field: "speaker" | "content" | "act" | "said_on" | "status" | "date" | "participants" | "type" | "mode" | "place" | "party" | "what" | "condition" | "member" | "organisation" | "role" | "none" | "added", value: string | null, before: string | null, words: string, state: "in-force" | "replaced" | "undone" | "lost", undone: Undoing | null }} Correction */

/** @typedef {{ number: number, report: string, from: string, to: string, at: string, by: string, reason: string, undone: Undoing | null }} Move */

/** @typedef {{ schema: "sotin.corrections/1", corrections: Correction[], moves: Move[], next: string | null }} CorrectionList `moves` stand on the first page. */

/** @typedef {{ schema: "sotin.disagreements/1", story: string, disagreements: Link[], next: string | null }} Disagreements */

/** @typedef {{ party: string, about: string, steps: ({ date: string | null, report: string, record: string | null, start: number, end: number, text: string, status: string, basis: string, conditional: boolean, changed: boolean })[], name: string | null }} NamedPosition */

/** @typedef {{ schema: "sotin.positions/1", story: string, positions: NamedPosition[], next: string | null }} Positions */

/**
 * The reports by date of publication, then id; tombstones of forgotten ones.
 * @param {{ since?: string, until?: string, story?: string, corrected?: "true" | "false", limit?: number, cursor?: string }} [query]
 * @returns {Promise<ReportList>}
 */
export const listReports = (query = {}) => ask("/api/v1/reports", query);

/**
 * One report as the contract sotin.report/1 has it.
 * @param {string} id Id of a report, or a unique beginning of one.
 * @returns {Promise<Report>}
 */
export const getReport = (id) => ask(`/api/v1/reports/${encodeURIComponent(id)}`);

/**
 * Statements by the day said, else published.
 * @param {{ speaker?: string, act?: string, since?: string, until?: string, outlet?: string, story?: string, report?: string, words?: string, confidence_from?: number, confidence_below?: number, limit?: number, cursor?: string }} [query]
 * @returns {Promise<StatementList>}
 */
export const listStatements = (query = {}) => ask("/api/v1/statements", query);

/**
 * Encounters by date; those without one last.
 * @param {{ status?: string, since?: string, until?: string, outlet?: string, story?: string, report?: string, words?: string, confidence_from?: number, confidence_below?: number, limit?: number, cursor?: string }} [query]
 * @returns {Promise<Meetings>}
 */
export const listMeetings = (query = {}) => ask("/api/v1/meetings", query);

/**
 * Commitments by the day said, under their parties.
 * @param {{ party?: string, status?: string, since?: string, until?: string, outlet?: string, story?: string, report?: string, words?: string, confidence_from?: number, confidence_below?: number, limit?: number, cursor?: string }} [query]
 * @returns {Promise<Commitments>}
 */
export const listCommitments = (query = {}) => ask("/api/v1/commitments", query);

/**
 * Members, sizes and contributions of organisations.
 * @param {{ organisation?: string, role?: string, since?: string, until?: string, outlet?: string, story?: string, report?: string, words?: string, confidence_from?: number, confidence_below?: number, limit?: number, cursor?: string }} [query]
 * @returns {Promise<Members>}
 */
export const listMembers = (query = {}) => ask("/api/v1/members", query);

/**
 * What was said, what happened, what is planned, by date; entries without one last.
 * @param {{ act?: string, since?: string, until?: string, outlet?: string, story?: string, report?: string, words?: string, confidence_from?: number, confidence_below?: number, limit?: number, cursor?: string }} [query]
 * @returns {Promise<Timeline>}
 */
export const timeline = (query = {}) => ask("/api/v1/timeline", query);

/**
 * Names of the ledger in the form in which they are compared, before they are joined.
 * @param {{ begins?: string, kind?: "person" | "organisation" | "country" | "place" | "group" | "other", limit?: number, cursor?: string }} [query]
 * @returns {Promise<People>}
 */
export const listPeople = (query = {}) => ask("/api/v1/people", query);

/**
 * What people corrected, by number; moves of reports to other stories.
 * @param {{ report?: string, by?: string, kind?: "s" | "v" | "c" | "m", field?: "speaker" | "content" | "act" | "said_on" | "status" | "date" | "participants" | "type" | "mode" | "place" | "party" | "what" | "condition" | "member" | "organisation" | "role" | "none" | "added", state?: "in-force" | "replaced" | "undone" | "lost", limit?: number, cursor?: string }} [query]
 * @returns {Promise<CorrectionList>}
 */
export const listCorrections = (query = {}) => ask("/api/v1/corrections", query);

/**
 * Stories, the latest first.
 * @param {{ limit?: number, cursor?: string }} [query]
 * @returns {Promise<StoryList>}
 */
export const listStories = (query = {}) => ask("/api/v1/stories", query);

/**
 * One story: links, disagreements, timeline, positions, summary.
 * @param {string} id Id of a story, a unique beginning of it, or the id of a report in it.
 * @returns {Promise<Story>}
 */
export const getStory = (id) => ask(`/api/v1/stories/${encodeURIComponent(id)}`);

/**
 * Where the reports of a story do not agree.
 * @param {string} id Id of a story, a unique beginning of it, or the id of a report in it.
 * @param {{ limit?: number, cursor?: string }} [query]
 * @returns {Promise<Disagreements>}
 */
export const listDisagreements = (id, query = {}) => ask(`/api/v1/stories/${encodeURIComponent(id)}/disagreements`, query);

/**
 * What each party said on a matter over time.
 * @param {string} id Id of a story, a unique beginning of it, or the id of a report in it.
 * @param {{ limit?: number, cursor?: string }} [query]
 * @returns {Promise<Positions>}
 */
export const listPositions = (id, query = {}) => ask(`/api/v1/stories/${encodeURIComponent(id)}/positions`, query);

/**
 * Sentences that hold the words, the best first.
 * @param {{ q: string, limit?: number, cursor?: string }} query
 * @returns {Promise<Search>}
 */
export const search = (query) => ask("/api/v1/search", query);

/**
 * Who bears a name: offices, statements, commitments.
 * @param {{ name: string, limit?: number }} query
 * @returns {Promise<Who>}
 */
export const who = (query) => ask("/api/v1/who", query);

/**
 * What can be exported, and where.
 * @returns {Promise<Exports>}
 */
export const listExports = () => ask("/api/v1/exports");

/**
 * All files of a format and manifest.json with counts and SHA-256, in one archive.
 * @param {"jsonl" | "csv" | "jsonld" | "ftm" | "timelinejs" | "ics"} format Format.
 * @returns {string} the address of the stream
 */
export const exportAll = (format) => addressOf(`/api/v1/exports/${encodeURIComponent(format)}`);

/**
 * One file of a format.
 * @param {"jsonl" | "csv" | "jsonld" | "ftm" | "timelinejs" | "ics"} format Format.
 * @param {string} file Its name, as listExports has it.
 * @returns {string} the address of the stream
 */
export const exportFile = (format, file) => addressOf(`/api/v1/exports/${encodeURIComponent(format)}/${encodeURIComponent(file)}`);

/**
 * Server-sent events: `progress` while reports are read in, `placing` while they get their stories, `read` when that is done.
 * @returns {string} the address of the stream
 */
export const events = () => addressOf("/api/v1/events");

/**
 * This document.
 * @returns {Promise<Record<string, unknown>>}
 */
export const openapi = () => ask("/api/v1/openapi.json");
