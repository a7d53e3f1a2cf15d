import { describe, expect } from 'vitest';
import { fewEngines } from '../../engines.ts';
import { itAsks } from '../../postgres/open-database.ts';
import { sharedStore } from '../../store/shared-store.ts';
import { columnsOf, settledIn } from '../stored.ts';
import { connect } from './connected.ts';
import { openSmallDatabase } from './small-database.ts';

/** What came with later versions of Cal.com. */
const newer = `ALTER TABLE "Booking" DROP COLUMN rating, DROP COLUMN "ratingFeedback", DROP COLUMN "noShowHost",
    DROP COLUMN "creationSource", DROP COLUMN "cancelledBy", DROP COLUMN "rescheduledBy";
  ALTER TABLE "Attendee" DROP COLUMN "noShow", DROP COLUMN "phoneNumber";
  DROP TABLE "Role", "RolePermission", "TeamFeatures", "Profile", "BookingSeat", "Tracking", "AssignmentReason",
    "App_RoutingForms_Form", "App_RoutingForms_FormResponse", "ApiKey", "OutOfOfficeEntry", "OutOfOfficeReason"`;

describe.each(fewEngines)('another version of Cal.com, on $name', (engine) => {
  const store = sharedStore(engine);

  itAsks('what an older one does not have is not carried; after its upgrade it is', async () => {
    const database = await openSmallDatabase();
    await database.query(newer);
    const workspace = store.newWorkspace();
    const { pull } = await connect(store.engine, workspace, database.url);
    expect(await pull({ compare: 'whole' })).toMatchObject({ drift: [] });
    expect(await columnsOf(store.engine, workspace, 'booking', 'id', 'rating', 'guests')).toContainEqual([
      3,
      null,
      1,
    ]);
    expect(await pull()).toMatchObject({ counts: { added: 0, updated: 0, removed: 0 }, drift: [] });

    await database.query(`ALTER TABLE "Booking" ADD COLUMN rating integer;
      ALTER TABLE "Attendee" ADD COLUMN "noShow" boolean DEFAULT false;
      UPDATE "Booking" SET rating = 5 WHERE id = 3; UPDATE "Attendee" SET "noShow" = true WHERE id = 30`);
    expect(await pull({ compare: 'whole' })).toMatchObject({ drift: [] });
    const columns = ['id', 'rating', 'no_show_guests'];
    expect(await columnsOf(store.engine, workspace, 'booking', ...columns)).toContainEqual([3, 5, 1]);
    expect(await pull()).toMatchObject({ counts: { added: 0, updated: 0, removed: 0 }, drift: [] });
  });

  itAsks(
    'another schema is named as Cal.com names it, and times with a zone are the same instants',
    async () => {
      const database = await openSmallDatabase();
      const [plain, other] = [store.newWorkspace(), store.newWorkspace()];
      await (await connect(store.engine, plain, database.url)).pull();
      await database.query(`ALTER SCHEMA public RENAME TO "Cal";
      ALTER DATABASE ${database.name} SET TimeZone = 'Asia/Kathmandu';
      ALTER DATABASE ${database.name} SET DateStyle = 'German';
      SET TimeZone = 'UTC'; ALTER TABLE "Cal"."Booking" ALTER "startTime" TYPE timestamptz, ALTER "createdAt" TYPE timestamptz`);
      const { pull } = await connect(
        store.engine,
        other,
        `${database.url}?schema=Cal&connection_limit=5&pgbouncer=true`,
      );
      expect(await pull({ compare: 'whole' })).toMatchObject({ drift: [] });
      expect(await settledIn(store.engine, other)).toEqual(await settledIn(store.engine, plain));
    },
  );
});
