import { readFile, stat } from 'node:fs/promises';
import { OperatorError } from '#settings';

/** The user that PostgreSQL runs as. Null: the one that runs this program. */
export type Identity = User | null;

export type User = Readonly<{ name: string; uid: number; gid: number }>;

/** Who PostgreSQL runs as on this data folder, whether it exists already or not. */
export const identityFor = async (data: string): Promise<Identity> => {
  if (process.getuid?.() !== 0) return null;
  const owner = await stat(data).then(
    ({ uid }) => uid,
    () => null,
  );
  return userFor(await knownUsers(), owner);
};

/** PostgreSQL refuses to run as root: then it runs as the owner of its data, else as `postgres`, else as `nobody`. */
export const userFor = (users: readonly User[], owner: number | null): User => {
  const user =
    users.find(({ uid }) => uid === owner && uid !== 0) ??
    users.find(({ name }) => name === 'postgres') ??
    users.find(({ name }) => name === 'nobody');
  if (user) return user;
  throw new OperatorError(
    'PostgreSQL does not run as root, and this machine has neither a user "postgres" nor "nobody": ' +
      'run Aftercare as another user, or create one (useradd --system postgres), or set DATABASE_URL.',
  );
};

/** The part of spawn's options that starts a program as this user. */
export const as = (identity: Identity) => (identity ? { uid: identity.uid, gid: identity.gid } : {});

const knownUsers = async (): Promise<User[]> => {
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '');
  return passwd.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
};
