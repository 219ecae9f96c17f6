import { Field, InputType } from '@nestjs/graphql';
import { Length, Matches } from 'class-validator';

/** A file that is kept elsewhere, as far as every context asks for the same: where it lies, and by what it is recognised. */
@InputType({ isAbstract: true })
export abstract class FileInput {
  @Field(() => String, { description: 'Where it lies.' })
  @Length(1, 2_048, { message: 'Must be an address of 1 to 2048 characters.' })
  uri!: string;

  @Field(() => String, { description: 'SHA-256 of its content, in hex.' })
  @Matches(/^[0-9a-f]{64}$/, { message: 'Must be a SHA-256 of 64 characters of 0-9 and a-f.' })
  sha256!: string;

  @Field(() => String, { description: 'Media type, such as image/jpeg.' })
  @Matches(/^[\w.+-]{1,100}\/[\w.+-]{1,100}$/, { message: 'Must be a media type such as image/jpeg.' })
  mediaType!: string;
}
