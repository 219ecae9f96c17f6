import { Column, Entity, Index, PrimaryColumn } from 'typeorm';
import { TrigramIndex } from '#database';
import { PositionColumn } from '#projections';

/** Beside the complaints, because these indexes cost ten times what all others do: they are written when a text changes. */
export const COMPLAINT_SEARCH = 'complaint_search_v1';

/** What a text search of complaints looks at. */
@Entity(COMPLAINT_SEARCH)
export class ComplaintSearchView {
  @PrimaryColumn('text')
  id!: string;

  @Index()
  @Column('text', { nullable: true })
  customerId!: string | null;

  /** Numbers and names of things. */
  @TrigramIndex(COMPLAINT_SEARCH)
  @Column('text')
  facts!: string;

  /** What people wrote. */
  @TrigramIndex(COMPLAINT_SEARCH)
  @Column('text')
  words!: string;

  @PositionColumn()
  position!: string;
}
