import { Field, InputType } from '@nestjs/graphql';
import { Length, Matches, MaxLength } from 'class-validator';

/** A file that is kept elsewhere, as far as every context asks for the same: where it lies, and by what it is recognised. */
@InputType({ isAbstract: true })
export abstract class FileInput {
  @Field(() => String, { description: 'Where it lies.' })
  @Length(1, 2_000, { message: 'Must be an address of 1 to 2000 characters.' })
  uri!: string;

  @Field(() => String, { description: 'SHA-256 of its content, in hex.' })
  @Matches(/^[0-9a-f]{64}$/, { message: 'Must be a SHA-256 of 64 characters of 0-9 and a-f.' })
  sha256!: string;

  @Field(() => String, { description: 'Media type, such as image/jpeg.' })
  @MaxLength(100, { message: 'Must have 100 characters at most.' })
  @Matches(/^[\w.+-]+\/[\w.+-]+$/, { message: 'Must be a media type such as image/jpeg.' })
  mediaType!: string;
}
