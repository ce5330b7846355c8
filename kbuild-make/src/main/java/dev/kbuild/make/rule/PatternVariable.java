package dev.kbuild.make.rule;

import dev.kbuild.make.source.Location;
import dev.kbuild.make.syntax.AssignOp;
import dev.kbuild.make.syntax.Template;
import dev.kbuild.make.text.Pattern;
import dev.kbuild.make.variable.Export;
import dev.kbuild.make.variable.Origin;

/**
 * A variable for all targets that match a pattern.
 *
 * @param value already expanded when {@code op} is {@link AssignOp#SIMPLE}
 */
public record PatternVariable(
    Pattern pattern, String name, AssignOp op, Template value, Origin origin, Export export, boolean isPrivate, Location at) {}
