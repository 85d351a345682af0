/** Messages for what goes wrong while DPM or Azure Backup Server is installed. Most hang on Microsoft's id. */
import type { MessagesFor } from "./error-words.ts";

/** What the product itself said. */
const SAYS = "{microsoftText, select, missing {} other { Microsoft's message: {microsoftText}}}";

export const installationErrors = {
  "backup-server.media-missing": {
    message: "There is no setup.exe {folder, select, missing {in that folder} other {in {folder}}}.",
    remedy:
      "Run the downloaded installer first: it extracts the media to a folder and needs 4 GB for it. Then give that folder.",
  },
  "backup-server.media-other-product": {
    message:
      "{folder, select, missing {That folder} other {The folder {folder}}} holds the media of {product, select, dpm {Data Protection Manager (DPM)} other {Azure Backup Server}}.",
    remedy: "Choose that product, or give the folder of the other media.",
  },
  "backup-server.media-agent-too-old": {
    message:
      "The MARS agent on the media {version, select, missing {is too old} other {has version {version}}}. It cannot read today's vault credentials files, so set-up would fail while it registers this server.",
    remedy:
      "Download the newest MARSAgentInstaller.exe, and replace the one in the folder MARSAgent of the extracted media with it.{needed, select, missing {} other { At least {needed} is needed.}}",
  },
  "backup-server.media-without-sql": {
    message: "The media{folder, select, missing {} other { in {folder}}} brings no SQL Server along.",
    remedy: "Install SQL Server yourself, and choose it on the page SQL settings.",
  },
  "backup-server.download-differs": {
    message:
      "{file, select, missing {The downloaded file} other {{file}}} is none that Microsoft names: its SHA-256 is {checksum, select, missing {another one} other {{checksum}}}. Microsoft's page (as of March 2025) has those of DPM 2019, 2022 and 2025.",
    remedy:
      "Download it again. If it is newer than that page, compare it with today's page yourself, and leave the field of the downloaded file empty.",
  },
  "backup-server.answer-not-writable": {
    message:
      "{key, select, missing {A value} other {The value for {key}}} cannot be handed to set-up: it reads its answers from a file.",
    remedy:
      "Use a value without quotation marks, =, ; and line breaks, without blanks at the ends, and in a password or a path without letters beyond A to Z such as umlauts.",
  },
  "backup-server.answers-refused": {
    message: `Set-up did not take its answers.${SAYS}`,
    remedy:
      "{microsoftId, select, 4065 {Enter a user name.} 4066 {Enter a company.} 4068 {Check that set-up can reach the folder of the media.} 4072 {Check the folders: one of them is no valid path.} 4074 {Choose shorter folders.} 33433 {Write the user of the SQL Server as domain, backslash, name.} other {Correct what the message names, and go on with the run.}}",
  },
  "backup-server.password-refused": {
    message: `Windows did not take the password for the local accounts.${SAYS}`,
    remedy:
      "Enter one that meets the password policy of this server: longer, and of more kinds of characters.",
  },
  "backup-server.product-key-refused": {
    message: `Set-up did not take the product key.${SAYS}`,
    remedy: "Compare it with the one that came with your licence, and enter it again.",
  },
  "backup-server.sql-refused": {
    message: `{microsoftId, select, 832 {Set-up could not let accounts into the database: that happens when SQL Server is named by its long DNS name.} 4306 {SQL Server did not take the user or the password.} 4307 {Set-up cannot connect to SQL Server.} 4308 {There is no such SQL Server instance.} 4324 {This SQL Server instance cannot be chosen.} 4344 {The other computer lacks the support files for SQL Server.} 4345 {The other computer has old support files for SQL Server.} 4364 {The user does not have the role sysadmin in SQL Server.} 4365 {The user is no administrator of the computer of the SQL Server.} 4366 {The user is neither administrator of that computer nor sysadmin in SQL Server.} 4516 {This SQL Server instance is used by another DPM.} other {Set-up could not work with SQL Server.}}${SAYS}`,
    remedy:
      "{microsoftId, select, 832 {Enter its short (NetBIOS) name.} 4306 {Correct user and password, and go on with the run.} 4307 {Start SQL Server and SQL Browser, and switch on TCP/IP. The instance is written with its own name, without the computer.} 4308 {Correct the instance: SQL Server Configuration Manager shows its name.} 4324 {Azure Backup Server takes a named instance on this server. Enter another one.} 4344 {Run SQLPrep from the media on that computer.} 4345 {Run SQLPrep from the media on that computer.} 4364 {Give the user that role, and go on with the run.} 4365 {Add the user to the Administrators group there, and go on with the run.} 4366 {Give the user both, and go on with the run.} 4516 {Choose another instance.} 846 {Install the SQL Server management tools and sqlcmd of the same version.} 50503 {Install the SQL Server management tools and sqlcmd of the same version.} 4515 {Switch on TCP/IP for the instance in SQL Server Configuration Manager.} 4348 {Switch on Named Pipes for the instance in SQL Server Configuration Manager.} 33436 {Check Reporting Services: SSRS is a set-up of its own, and must be configured first.} other {Check that SQL Server, SQL Agent and Reporting Services run, then go on with the run.}}",
  },
  "backup-server.conflict": {
    message: `{microsoftId, select, 854 {Another set-up of DPM is running.} 33496 {Another backup server is installed here already.} 4052 {The DPM protection agent is installed here: this server is protected by another one.} 882 {The DPM protection agent is installed here: this server is protected by another one.} 33497 {The DPM protection agent is installed here: this server is protected by another one.} 4375 {The DPM Management Shell is installed here.} 4376 {DPM Remote Administration is installed here.} other {A MARS agent or another backup product is installed here already.}}${SAYS}`,
    remedy:
      "{microsoftId, select, 854 {Wait until it has ended, then go on with the run.} other {Uninstall what the message names, then go on with the run. A backup server wants a server of its own.}}",
  },
  "backup-server.domain": {
    message: `Set-up cannot work with the domain of this server.${SAYS}`,
    remedy:
      "{microsoftId, select, 3754 {Sign in as a user of the domain, and start this program again.} 4323 {The short name of the domain differs from its DNS name, which DPM does not support.} other {Join this server to a domain, check its DNS, and sign in as a user of the domain who is an administrator here.}}",
  },
  "backup-server.folder-refused": {
    message: `Set-up did not take a folder.${SAYS}`,
    remedy:
      "{microsoftId, select, 889 {Database files of an earlier DPM lie there: delete them, or choose another folder.} 864 {Choose a folder on a fixed disk of this server.} 869 {Choose a folder on an NTFS disk.} other {Choose a folder on a fixed NTFS disk: not a root, not a system folder, not read-only or hidden.}}",
  },
  "backup-server.hardware": {
    message: `{microsoftId, select, 802 {The processor of this server is too slow for set-up.} 803 {This server has less memory than set-up asks for.} other {This server is too small for set-up.}}${SAYS}`,
    remedy: "Give this server more, or install on another one.",
  },
  "backup-server.component-missing": {
    message: `{microsoftId, select, 4304 {The Hyper-V role and its PowerShell module are missing.} 50009 {.NET Framework 4.6 is missing.} 50504 {.NET Framework 3.5 SP1 is missing.} 50010 {The update KB2919355 is missing.} 33435 {The Visual C++ runtime is missing.} other {A part of Windows is missing.}}${SAYS}`,
    remedy: "Install it, restart this server, and go on with the run.",
  },
  "backup-server.install-failed": {
    message: `{ended, select, absent {Set-up has ended, but what it was to install is not there.} silent {Set-up has ended, but what it was to install is not there, and its log names no cause.} long {Set-up has been running for {hours} hours. Its end was not waited for any longer; it was left running.} stopped {Set-up has ended, but the service {service} that it installs does not run.} other {Set-up did not finish.}}${SAYS}{exitCode, select, missing {} other { Its exit code was {exitCode}; what that means, Microsoft documents nowhere.}}`,
    remedy:
      "{microsoftId, select, 851 {Check the media: compare its SHA-256 with Microsoft''s page, or extract it again.} 809 {Check the media: compare its SHA-256 with Microsoft''s page, or extract it again.} 4070 {Look into set-up''s log for the prerequisite that failed, and mend it.} other {{ended, select, long {Look at the screen of this server: set-up may wait for somebody. When it has ended, go on with the run: what is there then is found.} stopped {Start the service, or restart this server, and go on with the run.} other {Look into set-up''s log{log, select, missing {} other { {log}}}, and into those in C:\\DPMLogs; mend what they name, and go on with the run.}}}}",
  },
} satisfies MessagesFor<"backup-server">;
