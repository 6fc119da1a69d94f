/*
 * Copyright (c) 2026 Takt Studio contributors.
 *
 * This program and the accompanying materials are made available under the
 * terms of the Eclipse Public License 2.0 which is available at
 * https://www.eclipse.org/legal/epl-2.0/
 *
 * SPDX-License-Identifier: EPL-2.0
 */
package studio.takt.diagram.internal.render;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Path2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import javax.imageio.ImageIO;

import studio.takt.diagram.api.font.Fonts;
import studio.takt.diagram.api.geometry.Bounds;
import studio.takt.diagram.api.geometry.Outline;
import studio.takt.diagram.api.notation.Tone;
import studio.takt.diagram.api.render.Mark;
import studio.takt.diagram.api.render.Theme;
import studio.takt.diagram.api.scene.TextLine;

/** Paints marks into an image; letters are painted as areas, so no font of the machine is asked for. */
public final class PngWriter {
    private static final double MOST_PIXELS = 60e6;

    private final Fonts fonts;
    private final Theme theme;

    /** Paints in the colours of a theme. */
    public PngWriter(Fonts fonts, Theme theme) {
        this.fonts = fonts;
        this.theme = theme;
    }

    /** The bytes of the file. */
    public byte[] write(Bounds box, List<Mark> marks, double wished) {
        double scale = Math.min(wished, Math.sqrt(MOST_PIXELS / (box.width() * box.height())));
        BufferedImage image = new BufferedImage(Math.max(1, (int) Math.ceil(box.width() * scale)),
                Math.max(1, (int) Math.ceil(box.height() * scale)), BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        g.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        g.setColor(Color.decode(theme.colour(Tone.PAPER).orElseThrow()));
        g.fillRect(0, 0, image.getWidth(), image.getHeight());
        g.scale(scale, scale);
        g.translate(-box.x(), -box.y());
        marks.forEach(mark -> paint(g, mark));
        g.dispose();
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private void paint(Graphics2D g, Mark mark) {
        if (mark instanceof Mark.Group group) {
            group.marks().forEach(inner -> paint(g, inner));
        } else if (mark instanceof Mark.Words words) {
            TextLine line = words.line();
            fill(g, fonts.outline(line.text(), line.size(), line.face()).moved(line.left(), line.baseline()),
                    line.tone());
        } else if (mark instanceof Mark.Stroke stroke) {
            fill(g, stroke.outline(), stroke.fill());
            draw(g, stroke);
        }
    }

    private void fill(Graphics2D g, Outline outline, Tone tone) {
        theme.colour(tone).ifPresent(colour -> {
            g.setColor(Color.decode(colour));
            g.fill(path(outline));
        });
    }

    private void draw(Graphics2D g, Mark.Stroke stroke) {
        theme.colour(stroke.line()).ifPresent(colour -> {
            float[] dash = new float[stroke.dash().size()];
            for (int i = 0; i < dash.length; i++) {
                dash[i] = stroke.dash().get(i).floatValue();
            }
            int cap = stroke.round() ? BasicStroke.CAP_ROUND : BasicStroke.CAP_BUTT;
            int join = stroke.round() ? BasicStroke.JOIN_ROUND : BasicStroke.JOIN_MITER;
            g.setStroke(new BasicStroke((float) stroke.width(), cap, join, 4, dash.length == 0 ? null : dash, 0));
            g.setColor(Color.decode(colour));
            g.draw(path(stroke.outline()));
        });
    }

    private static Path2D path(Outline outline) {
        Path2D path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (Outline.Piece piece : outline.pieces()) {
            if (piece instanceof Outline.Move move) {
                path.moveTo(move.x(), move.y());
            } else if (piece instanceof Outline.Line line) {
                path.lineTo(line.x(), line.y());
            } else if (piece instanceof Outline.Cubic c) {
                path.curveTo(c.x1(), c.y1(), c.x2(), c.y2(), c.x(), c.y());
            } else {
                path.closePath();
            }
        }
        return path;
    }
}
