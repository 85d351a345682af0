// What the stand-in does not imitate it refuses aloud: no test may pass because a call quietly did nothing.
// Also runs inside pages (see in-page-source.ts), so it imports nothing.

/** Refuses what the stand-in does not imitate. */
export function unsupported(what: string): never {
  throw new Error(`electron stand-in: ${what} is not supported`);
}

/** What promises, JSON, Node's inspector and test runners look for on any object they are handed. */
const ASKED_OF_ANY_OBJECT = ["then", "toJSON", "inspect", "nodeType", "asymmetricMatch"];

/**
 * From now on, reading a member that the object lacks throws. The same object comes back; given a class's prototype, it
 * holds for every instance. Members can still be replaced, by a test's stub.
 */
export function strict<Members extends object>(owner: string, members: Members): Members {
  const inherited = Object.create(Object.getPrototypeOf(members)) as object;
  const lastResort = new Proxy(inherited, {
    get(target, key, receiver): unknown {
      if (key in target) return Reflect.get(target, key, receiver);
      if (typeof key === "symbol" || ASKED_OF_ANY_OBJECT.includes(key)) return undefined;
      return unsupported(`${owner}.${key}`);
    },
  });
  return Object.setPrototypeOf(members, lastResort) as Members;
}
