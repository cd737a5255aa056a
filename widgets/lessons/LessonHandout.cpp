// SPDX-License-Identifier: GPL-3.0-or-later
// Copyright (C) 2026 The Assay developers
#include "widgets/lessons/LessonHandout.hpp"

#include "widgets/lessons/LessonText.hpp"
#include "widgets/lessons/ScenePlot.hpp"
#include "widgets/lessons/SceneTable.hpp"

#include <QRegularExpression>
#include <QSaveFile>
#include <QTimer>

#include <algorithm>

namespace assay {

namespace {

using Results = std::vector<SceneResult>;
constexpr double figureWidth = 120.0, figureHeight = 80.0; // mm

QString escaped(const std::string& text)
{
    return QString::fromStdString(text).toHtmlEscaped();
}

/// What is inside <body> of the HTML that Qt writes.
QString bodyOf(const QString& markdown)
{
    static const QRegularExpression body("<body[^>]*>(.*)</body>",
                                         QRegularExpression::DotMatchesEverythingOption);
    return body.match(lessonHtml(markdown)).captured(1);
}

Result<Results> computeAll(const Lesson& lesson, const TaskContext& given)
{
    Results results;
    for (const LessonStep& step : lesson.steps) {
        if (given.cancelRequested())
            return cancelled();
        const SceneEntry& scene = *findScene(step.scene);
        TaskContext context = given;
        context.seed = step.seed;
        auto result = scene.run(SceneSettings(scene, step.settings), context);
        if (!result)
            return result.error();
        results.push_back(std::move(*result));
        given.report(double(results.size()) / double(lesson.steps.size()), step.title);
    }
    return results;
}

} // namespace

struct LessonHandout::Job {
    Lesson lesson;
    QString path;
    bool answers = true;
    Results results;
    std::size_t step = 0, figure = 0;
    std::vector<QString> images; ///< HTML of the figures of each step.
    QTemporaryDir folder;
    std::unique_ptr<ScenePlot> plot;
};

LessonHandout::LessonHandout(TaskBridge& tasks, QObject* parent) : QObject(parent), m_tasks(tasks)
{
}

LessonHandout::~LessonHandout() = default;

void LessonHandout::write(const Lesson& lesson, const QString& path, bool withAnswers)
{
    if (m_job) {
        Q_EMIT failed(tr("A handout is being written. Wait until it is there."));
        return;
    }
    m_job = std::make_unique<Job>();
    m_job->lesson = lesson;
    m_job->path = path;
    m_job->answers = withAnswers;
    m_job->images.resize(lesson.steps.size());
    m_tasks.compute<Results>(
        tr("Handout of lesson %1").arg(lesson.number),
        [lesson](const TaskContext& context) { return computeAll(lesson, context); }, this,
        [this](Result<Results> results) {
            if (!results) {
                m_job.reset();
                Q_EMIT failed(QString::fromStdString(results.error().text()));
                return;
            }
            m_job->results = std::move(*results);
            m_job->plot = std::make_unique<ScenePlot>("handout");
            drawNext();
        });
}

void LessonHandout::drawNext()
{
    Job& job = *m_job;
    if (job.step == job.lesson.steps.size())
        return save();
    const LessonStep& step = job.lesson.steps[job.step];
    const SceneResult& result = job.results[job.step];
    const auto ids = step.figures.empty() ? findScene(step.scene)->figures : step.figures;
    const auto& hide = step.predict.hide;
    if (job.figure < ids.size()) {
        const std::string& id = ids[job.figure++];
        const SceneFigure* figure = result.figure(id);
        // A figure that gives the answer away has no place on paper without answers.
        const bool hidden = std::find(hide.begin(), hide.end(), id) != hide.end();
        if (figure && (job.answers || !hidden))
            drawFigure(*figure);
    } else {
        ++job.step;
        job.figure = 0;
    }
    QTimer::singleShot(0, this, &LessonHandout::drawNext);
}

void LessonHandout::drawFigure(const SceneFigure& figure)
{
    Job& job = *m_job;
    job.plot->setFigure(figure);
    const QString file = job.folder.filePath("figure.png");
    if (const Status status = job.plot->exportTo(file, {{figureWidth, figureHeight}, 150.0});
        !status)
        return; // The text is worth having without it; the missing figure is seen.
    QFile image(file);
    if (!image.open(QIODevice::ReadOnly))
        return;
    job.images[job.step] += QString("<figure><img style=\"width:%1mm\" alt=\"%2\" "
                                    "src=\"data:image/png;base64,%3\"></figure>\n")
                                .arg(figureWidth)
                                .arg(job.plot->accessibleName().toHtmlEscaped(),
                                     QString::fromLatin1(image.readAll().toBase64()));
}

QString LessonHandout::stepHtml(std::size_t index) const
{
    const LessonStep& step = m_job->lesson.steps[index];
    QString html = QString("<h2>%1. %2</h2>\n%3\n%4")
                       .arg(index + 1)
                       .arg(escaped(step.title), bodyOf(QString::fromStdString(step.text)),
                            m_job->images[index]);
    if (!step.predict.empty()) {
        html += "<h3>" + tr("Predict") + "</h3>\n"
                + bodyOf(QString::fromStdString(step.predict.question)) + "<ul>\n";
        for (const std::string& choice : step.predict.choices)
            html += "<li>☐ " + escaped(choice) + "</li>\n";
        html += "</ul>\n";
    }
    if (!step.check.empty())
        html += "<h3>" + tr("Your turn") + "</h3>\n"
                + bodyOf(QString::fromStdString(step.check.task));
    return html;
}

QString LessonHandout::answersHtml() const
{
    QString html = "<h2>" + tr("Answers") + "</h2>\n<ol>\n";
    for (std::size_t i = 0; i < m_job->lesson.steps.size(); ++i) {
        const LessonPrediction& predict = m_job->lesson.steps[i].predict;
        html += "<li><b>" + escaped(m_job->lesson.steps[i].title) + ".</b> ";
        if (!predict.choices.empty())
            html += "<i>" + escaped(predict.choices[std::size_t(predict.answer - 1)]) + "</i> ";
        html += bodyOf(fillNumbers(predict.explanation, m_job->results[i].numbers)) + "</li>\n";
    }
    return html + "</ol>\n";
}

void LessonHandout::save()
{
    const Lesson& lesson = m_job->lesson;
    QString html = QString("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                           "<title>%1</title>\n<style>body{font-family:sans-serif;max-width:170mm;"
                           "margin:10mm auto;line-height:1.45}figure{margin:4mm 0}"
                           "h2{page-break-after:avoid}ul{list-style:none}</style></head><body>\n"
                           "<h1>%2</h1>\n<p>%3</p>\n")
                       .arg(escaped(lesson.title),
                            tr("Lesson %1: %2").arg(lesson.number).arg(escaped(lesson.title)),
                            escaped(lesson.summary));
    for (std::size_t i = 0; i < lesson.steps.size(); ++i)
        html += stepHtml(i);
    if (m_job->answers)
        html += answersHtml();
    html += "</body></html>\n";
    const QString path = m_job->path;
    m_job.reset();
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(html.toUtf8()) >= 0 && file.commit())
        Q_EMIT finished(path);
    else
        Q_EMIT failed(tr("The handout %1 could not be written: %2. Choose a folder that you may "
                         "write to.").arg(path, file.errorString()));
}

} // namespace assay
