import { applyAnswers, type Judged } from '@titlescope/core';
import { knowledge } from '@titlescope/knowledge';
import type { Attempt } from '../saved/attempt.ts';
import { listAttempts, putAttempt } from '../saved/attempt-store.ts';
import { deleteEverything, deleteRole, listRoles, putRole } from '../saved/role-store.ts';
import { answersFor, parseSaved, type SavedRole } from '../saved/saved-role.ts';
import { reader } from '../session/session.svelte.ts';

/** How many roles can stand side by side. */
export const MOST = 6;

/** The saved roles, which of them are compared, and what their texts say. */
export class Shelf {
  roles: readonly SavedRole[] = $state.raw([]);
  /** The saved answers to practice questions, which are kept and deleted with the rest. */
  attempts: readonly Attempt[] = $state.raw([]);
  isLoaded: boolean = $state(false);
  chosen: readonly string[] = $state.raw([]);
  judged: ReadonlyMap<string, Judged> = $state.raw(new Map());
  /** What went wrong, or was done, for a line on the page. */
  said: string = $state('');

  /** The chosen roles that have been read. */
  readonly compared: readonly { readonly role: SavedRole; readonly judged: Judged }[] = $derived(
    this.chosen.flatMap((id) => {
      const role = this.roles.find((one) => one.id === id);
      const judged = this.judged.get(id);
      return role === undefined || judged === undefined ? [] : [{ role, judged }];
    }),
  );

  /** Fetches what is saved; the roles saved last are chosen. */
  async load(): Promise<void> {
    await this.#guard(async () => {
      this.roles = await listRoles();
      this.attempts = await listAttempts();
      this.chosen = this.roles.slice(0, MOST).map(({ id }) => id);
    });
    this.isLoaded = true;
    await this.#read();
  }

  /** Takes a role in or out. */
  async toggle(id: string): Promise<void> {
    this.chosen = this.chosen.includes(id)
      ? this.chosen.filter((one) => one !== id)
      : [...this.chosen, id].slice(-MOST);
    await this.#read();
  }

  async remove(id: string): Promise<void> {
    await this.#guard(() => deleteRole(id));
    this.roles = this.roles.filter((role) => role.id !== id);
    this.chosen = this.chosen.filter((one) => one !== id);
  }

  async removeAll(): Promise<void> {
    await this.#guard(deleteEverything);
    this.roles = [];
    this.attempts = [];
    this.chosen = [];
    this.said = 'Everything that this page had stored is deleted.';
  }

  /** Takes in the roles of a file that was saved here or elsewhere. */
  async take(file: File): Promise<void> {
    const saved = parseSaved(await file.text());
    if (saved === undefined) {
      this.said = `${file.name} holds no saved roles. Pass a file that was saved here.`;
      return;
    }
    await this.#guard(async () => {
      for (const role of saved.roles) await putRole(role);
      for (const attempt of saved.attempts) await putAttempt(attempt);
    });
    await this.load();
    this.said = `${takenWords(saved.roles.length, saved.attempts.length)} taken from ${file.name}.`;
  }

  async #read(): Promise<void> {
    for (const role of this.roles) {
      if (!this.chosen.includes(role.id) || this.judged.has(role.id)) continue;
      const { title, text } = role;
      const outcome = await reader.read(
        { kind: 'text', text, ...(title !== '' && { title }) },
        new AbortController().signal,
        () => undefined,
      );
      if (!outcome.ok) {
        this.said = `${title}: ${outcome.message} [${outcome.code}]`;
        continue;
      }
      const judged = applyAnswers(outcome.judged, answersFor(role), outcome, knowledge);
      this.judged = new Map(this.judged).set(role.id, judged);
    }
  }

  async #guard(act: () => Promise<void>): Promise<void> {
    try {
      await act();
    } catch (error) {
      const detail = error instanceof Error ? error.message : String(error);
      this.said = `The browser does not let this page store anything: ${detail}`;
    }
  }
}

/** "3 roles", "1 role and 4 attempts" */
function takenWords(roles: number, attempts: number): string {
  const said = [
    ...(roles > 0 || attempts === 0 ? [`${roles} ${roles === 1 ? 'role' : 'roles'}`] : []),
    ...(attempts > 0 ? [`${attempts} ${attempts === 1 ? 'attempt' : 'attempts'}`] : []),
  ];
  return said.join(' and ');
}
