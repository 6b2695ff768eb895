package org.urbancoop.cli.process;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.urbancoop.message.Message;
import org.urbancoop.text.Spelling;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** What is wrong with arguments that picocli refuses, what may have been meant, and how the command is used. */
final class WrongArguments {

    private WrongArguments() {}

    static Message words(ParameterException e) {
        Message wrong = wrong(e);
        CommandSpec command = e.getCommandLine().getCommandSpec();
        String name = command.qualifiedName();
        String usage = name + usage(command);
        return new Message(
                wrong.english() + "; usage: " + usage + "; see " + name + " --help",
                wrong.korean() + "; 사용법: " + usage + "; 자세한 설명: " + name + " --help");
    }

    private static Message wrong(ParameterException e) {
        if (e instanceof UnmatchedArgumentException unmatched) {
            String argument = unmatched.getUnmatched().get(0);
            Optional<String> meant = meant(unmatched);
            Message what = unmatched(unmatched, argument);
            return meant.map(word -> new Message(
                            what.english() + "; did you mean " + word + "?", what.korean() + "; 비슷한 말: " + word))
                    .orElse(what);
        }
        if (e instanceof MissingParameterException missing
                && !missing.getMissing().isEmpty()) {
            if (missing.getMissing().get(0) instanceof OptionSpec option && !option.required()) {
                return new Message(
                        option.longestName() + " lacks its " + option.paramLabel(),
                        option.longestName() + " 옵션에 값(" + option.paramLabel() + ")이 빠졌습니다");
            }
            String arguments =
                    missing.getMissing().stream().map(WrongArguments::name).collect(Collectors.joining(", "));
            return new Message("it lacks " + arguments, "빠진 인자가 있습니다: " + arguments);
        }
        ArgSpec argument = e.getArgSpec();
        if (argument != null && e.getValue() != null) {
            String value = e.getValue();
            Message example = example(argument);
            return new Message(
                    name(argument) + ": '" + value + "' cannot be used" + example.english(),
                    name(argument) + " 값이 올바르지 않습니다: '" + value + "'" + example.korean());
        }
        return e.getMessage() != null && e.getMessage().equals("Missing required subcommand")
                ? new Message("it lacks a command", "명령이 빠졌습니다")
                : Message.of(String.valueOf(e.getMessage()));
    }

    private static Message unmatched(UnmatchedArgumentException e, String argument) {
        if (e.isUnknownOption()) {
            return new Message("there is no option " + argument, "없는 옵션: " + argument);
        }
        return e.getCommandLine().getSubcommands().isEmpty()
                ? new Message("one argument too many: " + argument, "필요 없는 인자: " + argument)
                : new Message("there is no command " + argument, "없는 명령: " + argument);
    }

    /** What would be right, by what the argument is for the program. */
    private static Message example(ArgSpec argument) {
        Class<?> type =
                argument.typeInfo().isMultiValue() ? argument.typeInfo().getAuxiliaryTypes()[0] : argument.type();
        if (type == LocalDate.class) {
            return new Message("; a day is written as 2026-11-29", ". 날짜는 2026-11-29처럼 씁니다");
        }
        if (type == int.class || type == Integer.class) {
            return new Message("; a whole number is", ". 정수를 쓰십시오");
        }
        if (argument.completionCandidates() != null) {
            String words = String.join(", ", argument.completionCandidates());
            return new Message("; one of these can: " + words, ". 쓸 수 있는 값: " + words);
        }
        return type.isEnum() ? candidates(type) : new Message("", "");
    }

    private static Message candidates(Class<?> type) {
        String words = Stream.of(type.getEnumConstants()).map(String::valueOf).collect(Collectors.joining(", "));
        return new Message("; one of these can: " + words, ". 쓸 수 있는 값: " + words);
    }

    /** The option or the command that is spelt most alike. */
    private static Optional<String> meant(UnmatchedArgumentException unmatched) {
        CommandSpec command = unmatched.getCommandLine().getCommandSpec();
        List<String> known = unmatched.isUnknownOption()
                ? List.copyOf(command.optionsMap().keySet())
                : List.copyOf(command.subcommands().keySet());
        return Spelling.nearest(unmatched.getUnmatched().get(0), known, List::of);
    }

    private static String name(ArgSpec argument) {
        return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
    }

    private static String usage(CommandSpec command) {
        StringBuilder usage = new StringBuilder();
        if (!command.subcommands().isEmpty()) {
            usage.append(' ').append(String.join("|", command.subcommands().keySet()));
        }
        for (PositionalParamSpec parameter : command.positionalParameters()) {
            boolean optional = parameter.arity().min() == 0;
            usage.append(optional ? " [" : " ").append(parameter.paramLabel()).append(optional ? "]" : "");
        }
        for (OptionSpec option : command.options()) {
            if (option.required()) {
                usage.append(' ').append(option.longestName()).append(' ').append(option.paramLabel());
            }
        }
        return usage.append(" [OPTIONS]").toString();
    }
}
