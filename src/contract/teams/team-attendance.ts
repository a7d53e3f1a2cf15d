export type Weekday = 'Monday' | 'Tuesday' | 'Wednesday' | 'Thursday' | 'Friday' | 'Saturday' | 'Sunday';

/** 1 office, 2 home, 3 abroad, 4 not working, 5 undefined. */
export type AttendedDays = Readonly<Record<`${Weekday}Attendance`, number>>;

interface AttendingCoworker extends AttendedDays {
  readonly CoworkerId: number;
  readonly CoworkerFullName: string;
  readonly CoworkerType: number;
  readonly CoworkerCompanyName: string | null;
}

interface AttendedBooking {
  readonly Id: number;
  readonly FromTime: string;
  readonly ToTime: string;
  readonly ResourceId: number | null;
  readonly ResourceName: string | null;
  readonly CoworkerId: number | null;
}

/** The week of a team; names are the published ones. */
export interface TeamAttendance {
  readonly IsTeamAdministrator: boolean;
  readonly Attendance: {
    readonly TeamId: number;
    readonly TeamName: string;
    readonly AvgBookedMinutesPerWeek: number;
    readonly AvgBookingsCoworkersPerDay: number;
    readonly AvgCheckedinCoworkersPerDay: number;
    readonly AvgCheckinsDaysPerWeek: number;
    readonly Coworkers: readonly AttendingCoworker[];
    /** From Monday. */
    readonly Days: readonly { readonly Date: string; readonly Bookings: readonly AttendedBooking[] }[];
  };
}
