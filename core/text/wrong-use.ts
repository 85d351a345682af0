/** What is wrong with a command line: the details of `command.wrong-use`. */
import { words } from "./catalogue.ts";

export const wrongUse = words("wrongUse", {
  notRead: "The arguments cannot be read.",
  unknownOption: "There is no option {option}.{similar, select, missing {} other { Did you mean {similar}?}}",
  unknownCommand:
    "There is no command {command}.{similar, select, missing {} other { Did you mean {similar}?}}",
  missingCommand: "A command is missing.",
  missingArgument: "The argument {argument} is missing.",
  missingOption: "The option {option} is missing.",
  missingValue: "The option {option} needs a value.",
  noValue: "The option {option} takes no value.",
  notOneOf: 'The option {option} takes one of {choices}, not "{value}".',
  exclude: "The options {option} and {other} exclude each other.",
  tooMany:
    "Too many arguments: {expected, plural, =0 {none is taken} one {# is taken} other {# are taken}}, and there {received, plural, one {is #} other {are #}}.",
  port: "--port takes a number from 0 to {highest}.",
  tenant: "--tenant is missing: the tenant's ID, or a domain of it.",
  client: "--client is missing: the application (client) ID of the service principal.",
  proxy: "--proxy takes a host name and a port, such as proxy.contoso.com:8080.",
  certificateMissing: "--key {key} needs --certificate with the file.",
  certificateSurplus: "--certificate goes with --key pfx or --key ad-cs.",
  region: "--region takes the short name of a region, such as westeurope.",
  name: "--name takes a host name, such as backup01.contoso.com.",
  template: "--template takes the template's name, which has no blanks.",
  csvOrJson: "--csv and --json exclude each other.",
  vault: "{options}: name it, since this server does not tell which vault it is in.",
  prices: "--instance-price and --gigabyte-price belong together, and take a number such as 0.0224.",
});
