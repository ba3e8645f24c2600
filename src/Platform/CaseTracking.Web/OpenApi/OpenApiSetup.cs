using CaseTracking.Web.Api;
using CaseTracking.Web.Layout;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.OpenApi;

namespace CaseTracking.Web.OpenApi;

internal static class OpenApiSetup
{
    public const string Document = "v1";

    public static void AddOpenApiDocument(this IServiceCollection services, IConfiguration configuration)
    {
        var city = configuration.GetSection("City").Get<CityOptions>() ?? new();
        services.AddEndpointsApiExplorer();
        services.AddSwaggerGen(options =>
        {
            options.SwaggerDoc(Document, new()
            {
                Title = "CaseTracking",
                Version = ApiVersion.Full,
                Description = "Volg elke vraag van een burger van het eerste contact tot het antwoord.",
                Contact = new() { Name = city.Name, Email = city.Email, Url = new Uri(city.WebSite) },
            });
            options.AddServer(new() { Url = ApiVersion.Prefix });
            options.DocInclusionPredicate((_, api) => ('/' + api.RelativePath).StartsWith(ApiVersion.Prefix + '/', StringComparison.Ordinal));
            options.CustomSchemaIds(SchemaNames.Of);
            options.SupportNonNullableReferenceTypes();
            options.SchemaFilter<Descriptions>();
            options.OperationFilter<OperationConventions>();
            options.DocumentFilter<DocumentConventions>();
        });
    }

    public static void UseOpenApiViewer(this WebApplication app)
    {
        app.UseSwagger(options =>
        {
            options.RouteTemplate = "openapi/{documentName}.json";
            options.OpenApiVersion = OpenApiSpecVersion.OpenApi3_1;
        });
        app.UseSwaggerUI(options =>
        {
            options.RoutePrefix = "swagger";
            options.DocumentTitle = "CaseTracking API";
            options.SwaggerEndpoint($"/openapi/{Document}.json", "CaseTracking");
        });
    }
}
