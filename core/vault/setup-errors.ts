/**
 * What the set-ups of DPM and Azure Backup Server mean by their ids (Microsoft's error catalogue for both). Read by
 * `agentError`, which finds the ids in set-up's log; what to do about each is in text/errors-installation.
 */
import type { ErrorCode } from "../errors.ts";

export const SETUP_IDS: Readonly<Partial<Record<ErrorCode, readonly number[]>>> = {
  "backup-server.answers-refused": [4065, 4066, 4067, 4068, 4069, 4072, 4073, 4074, 4075, 4076, 4080, 33433],
  "backup-server.password-refused": [523, 530, 3023],
  "backup-server.product-key-refused": [858],
  "backup-server.sql-refused": [
    811, 812, 822, 824, 832, 842, 845, 846, 898, 4002, 4003, 4006, 4012, 4017, 4019, 4306, 4307, 4308, 4311,
    4324, 4328, 4332, 4341, 4344, 4345, 4348, 4355, 4364, 4365, 4366, 4384, 4385, 4515, 4516, 4517, 33426,
    33427, 33428, 33431, 33432, 33434, 33436, 33437, 33501, 50502, 50503,
  ],
  "backup-server.conflict": [854, 882, 4052, 4375, 4376, 33494, 33495, 33496, 33497],
  "backup-server.domain": [806, 3754, 4021, 4315, 4323, 4325],
  "backup-server.folder-refused": [863, 864, 868, 869, 870, 889],
  "backup-server.hardware": [802, 803],
  "backup-server.component-missing": [4304, 33435, 50009, 50010, 50504],
  "backup-server.install-failed": [
    809, 810, 820, 836, 841, 851, 862, 876, 877, 883, 884, 885, 887, 4070, 4081, 4082, 4387,
  ],
  "machine.disk-full": [805, 4001, 4051, 4057, 4340],
};

/** Set-up has not failed: Windows must restart before it can go on. */
export const RESTART_IDS: readonly number[] = [847, 4319, 4342, 4362, 4386];
