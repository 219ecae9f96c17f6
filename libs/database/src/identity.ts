import { readFile, stat } from 'node:fs/promises';
import { OperatorError } from '#settings';

/** The user that PostgreSQL runs as. Null: the one that runs this program. */
export type Identity = Readonly<{ name: string; uid: number; gid: number }> | null;

const isRoot = () => process.getuid?.() === 0;

/** PostgreSQL refuses to run as root: there it runs as the owner of its data, else as `postgres`, else as `nobody`. */
export const identityFor = async (data: string): Promise<Identity> => {
  if (!isRoot()) return null;
  const users = await knownUsers();
  const owner = await stat(data).then(
    ({ uid }) => users.find((user) => user.uid === uid && uid !== 0),
    () => undefined,
  );
  const user = owner ?? users.find(({ name }) => name === 'postgres') ?? users.find(({ name }) => name === 'nobody');
  if (user) return user;
  throw new OperatorError(
    'PostgreSQL does not run as root, and this machine has neither a user "postgres" nor "nobody": ' +
      'run Aftercare as another user, or create one (useradd --system postgres), or set DATABASE_URL.',
  );
};

/** The part of spawn's options that starts a program as this user. */
export const as = (identity: Identity) => (identity ? { uid: identity.uid, gid: identity.gid } : {});

const knownUsers = async () => {
  const passwd = await readFile('/etc/passwd', 'utf8').catch(() => '');
  return passwd.split('\n').flatMap((line) => {
    const [name, , uid, gid] = line.split(':');
    return name && uid && gid ? [{ name, uid: Number(uid), gid: Number(gid) }] : [];
  });
};
