export const name = 'graphql';

export const Injectable = () => (_: object) => undefined;
export const Query = () => (_: object, _name: string) => undefined;
export const Field = () => (_: object, _name: string) => undefined;
export const Args = (_: string) => (_of: object, _name: string, _index: number) => undefined;
export const Parent = () => (_of: object, _name: string, _index: number) => undefined;
