import type { Actor, PermissionName } from "./actor";
import { Refusal } from "./refusal";

/** A reason against a move, or null. Pure: facts are loaded before, by the use case. */
export type Guard<Subject, Facts> = (subject: Subject, facts: Facts) => Refusal | null;

export interface Transition<State extends string, Verb extends string, Subject, Facts> {
  /** A verb people say ("approve"), not the state it leads to. */
  readonly name: Verb;
  readonly from: readonly State[];
  readonly to: State;
  /** null: done by the system as part of another move. */
  readonly permission: PermissionName | null;
  /** In order of precedence: the first reason found is the one told. */
  readonly guards?: readonly Guard<Subject, Facts>[];
  readonly emits?: string;
}

export interface StateMachine<State extends string, Verb extends string, Subject, Facts> {
  readonly document: string;
  readonly states: readonly State[];
  readonly initial: State;
  readonly transitions: readonly Transition<State, Verb, Subject, Facts>[];
}

/** Throws when a declared move names an unknown state, or two moves of one name leave the same state. */
export function defineStateMachine<State extends string, Verb extends string, Subject extends { state: State }, Facts>(
  machine: StateMachine<State, Verb, Subject, Facts>,
): StateMachine<State, Verb, Subject, Facts> {
  const known = new Set<string>(machine.states);
  const taken = new Set<string>();
  for (const move of machine.transitions) {
    for (const state of [...move.from, move.to]) {
      if (!known.has(state)) throw new Error(`${machine.document}: "${move.name}" names the unknown state "${state}"`);
    }
    for (const state of move.from) {
      const key = `${state}/${move.name}`;
      if (taken.has(key)) throw new Error(`${machine.document}: two moves "${move.name}" leave "${state}"`);
      taken.add(key);
    }
  }
  return machine;
}

/** The moves that a state allows, whoever asks: for buttons and for the refusal's next step. */
export function movesFrom<State extends string, Verb extends string, Subject, Facts>(
  machine: StateMachine<State, Verb, Subject, Facts>,
  state: State,
): readonly Transition<State, Verb, Subject, Facts>[] {
  return machine.transitions.filter((move) => move.from.includes(state));
}

/**
 * The subject in its new state. Saves nothing. Throws, in this order: `state.notAllowed` for a move that the
 * table does not have, `access.notAllowed` when the actor lacks the move's permission, then the guards' refusals.
 */
export function applyTransition<
  State extends string,
  Verb extends string,
  Kept extends { readonly state: State; readonly number?: string },
  Facts,
>(actor: Actor, machine: StateMachine<State, Verb, Pick<Kept, keyof Kept>, Facts>, verb: Verb, subject: Kept, facts: Facts): Kept {
  const move = machine.transitions.find((each) => each.name === verb && each.from.includes(subject.state));
  if (!move) {
    throw new Refusal("state.notAllowed", {
      document: machine.document,
      number: subject.number,
      state: subject.state,
      verb,
      allowed: movesFrom(machine, subject.state)
        .filter((each) => each.permission !== null && actor.permissions.has(each.permission))
        .map((each) => each.name),
    });
  }
  if (move.permission !== null && !actor.permissions.has(move.permission)) {
    throw new Refusal("access.notAllowed", { permission: move.permission });
  }
  for (const guard of move.guards ?? []) {
    const refusal = guard(subject, facts);
    if (refusal) throw refusal;
  }
  return { ...subject, state: move.to };
}
